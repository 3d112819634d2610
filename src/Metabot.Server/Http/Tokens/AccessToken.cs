using System.Security.Cryptography;
using System.Text;

namespace Metabot.Server.Http.Tokens;

// Who may call. Of the token only its hash is kept, so that what is stored lets nobody in. It is random and long, so that a hash
// without salt and without work cannot be turned back.
internal sealed record AccessToken(string Name, byte[] Hash, IReadOnlyList<long>? BotIds, int? MaxCallsPerSecond)
{
    public bool Allows(long botId) => BotIds?.Contains(botId) != false;

    public static byte[] ComputeHash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

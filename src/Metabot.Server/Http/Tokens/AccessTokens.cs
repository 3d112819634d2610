using System.Security.Cryptography;

namespace Metabot.Server.Http.Tokens;

internal sealed class AccessTokens(IReadOnlyList<AccessToken> tokens)
{
    // Looks at all of them, each in constant time: how long it takes tells nothing of any.
    public AccessToken? Find(string token) => Find(AccessToken.ComputeHash(token));

    public AccessToken? Find(byte[] hash)
    {
        AccessToken? found = null;
        foreach (var known in tokens)
        {
            if (CryptographicOperations.FixedTimeEquals(known.Hash, hash))
            {
                found = known;
            }
        }

        return found;
    }
}

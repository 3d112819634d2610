using System.Security.Cryptography;
using System.Text;

namespace Metabot.Server.Tests.Http;

// An entry of a file of tokens, as "metabot token" prints it.
internal static class TokenEntry
{
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string Write(string name, string token, string? bots = null, int? rate = null) =>
        $$"""{ "name": "{{name}}", "sha256": "{{Hash(token)}}", "bots": {{bots ?? "null"}}, "max_calls_per_second": {{rate?.ToString(null, null) ?? "null"}} }""";
}

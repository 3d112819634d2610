using System.Collections.Frozen;
using System.Net.Http.Headers;
using Metabot.Rules;

namespace Metabot.Server.Outgoing;

internal static class OutgoingHeaders
{
    // These say where a message ends and whom it is for, which is not the script's to say.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade");

    public static void Add(HttpRequestMessage message, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers)
        {
            if (Reserved.Contains(name))
            {
                throw new OutgoingRefusedException($"the header '{name}' cannot be set by a script; leave it out of api.setHeaders");
            }

            if (value.Any(character => character is < ' ' or > '~') || !TryAdd(message, name, value))
            {
                throw new OutgoingRefusedException(
                    $"the header '{Excerpt.Cut(name)}' cannot be sent: a name has letters, digits and dashes, a value is printable ASCII; change it in api.setHeaders");
            }
        }

        AddDefaults(message);
    }

    private static void AddDefaults(HttpRequestMessage message)
    {
        if (!message.Headers.Contains("Accept"))
        {
            message.Headers.Add("Accept", "application/json");
        }

        if (message.Content is { } content && !content.Headers.Contains("Content-Type"))
        {
            content.Headers.Add("Content-Type", "application/json; charset=utf-8");
        }
    }

    // What is said of a body goes with one; a GET after a POST has the same headers and none.
    private static bool TryAdd(HttpRequestMessage message, string name, string value) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            ? message.Content?.Headers.TryAddWithoutValidation(name, value) ?? true
            : message.Headers.TryAddWithoutValidation(name, value);
}

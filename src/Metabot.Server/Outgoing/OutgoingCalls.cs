using System.Net;
using System.Runtime.CompilerServices;
using Metabot.Server.Logging;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Outgoing;

// What the scripts of all bots call, each by the rules of its own bot.
internal sealed class OutgoingCalls(TimeProvider timeProvider, ILogger<OutgoingCalls> logger)
{
    // A bot that is loaded anew has new rules; connections made under the old ones go with them.
    private readonly ConditionalWeakTable<OutgoingRules, OutgoingHttp> _clients = [];

    /// <exception cref="OutgoingRefusedException">The address, its host or a header is not allowed.</exception>
    public async Task<OutgoingAnswer> SendAsync(long botId, OutgoingRules rules, OutgoingRequest request, CancellationToken cancellationToken)
    {
        var client = _clients.GetValue(rules, key => new OutgoingHttp(key, Dns.GetHostAddressesAsync, timeProvider));
        var answer = await client.SendAsync(request, cancellationToken);
        if (answer.Failure is { } failure)
        {
            logger.LogUnusable(botId, new Uri(request.Url).Authority, answer.StatusCode, failure);
        }

        return answer;
    }
}

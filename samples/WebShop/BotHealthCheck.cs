using Metabot;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace WebShop;

/// <summary>Whether the bot's server can be reached. Any answer will do: it spends no job and no token, however often it is asked.</summary>
internal sealed class BotHealthCheck(IHttpClientFactory clients, IOptions<BotClientOptions> bot) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var address = bot.Value.BaseAddress;
        try
        {
            using var http = clients.CreateClient(nameof(BotHealthCheck));
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return HealthCheckResult.Healthy($"{address} answers");
        }
        catch (HttpRequestException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"{address} does not answer", failure);
        }
    }
}

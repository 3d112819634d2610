using Metabot.Server.Scripts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Metabot.Server.Hosting.Health;

// Has a worker read a script.
internal sealed class WorkerCheck(JavaScriptRunner javaScript) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await javaScript.FindErrorAsync("1").WaitAsync(cancellationToken) is { } error
            ? HealthCheckResult.Unhealthy(error.Message)
            : HealthCheckResult.Healthy();
}

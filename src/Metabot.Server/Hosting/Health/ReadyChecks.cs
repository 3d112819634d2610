using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Metabot.Server.Hosting.Health;

// Takes the write lock, which a file that another process holds does not give.
internal sealed class DatabaseCheck(IDbContextFactory<BotDb> databases, Commits commits) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Who asks is answered when the time is up, although SQLite keeps its thread waiting for longer.
        await Task.Run(SaveNothingAsync, CancellationToken.None).WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    private async Task SaveNothingAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        await commits.SaveAsync(db);
    }
}

internal sealed class SchedulerCheck(IDueTimes times) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(times.IsRunning ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the scheduler does not run"));
}

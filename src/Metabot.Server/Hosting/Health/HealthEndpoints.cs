using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Metabot.Server.Hosting.Health;

// /health says that the process answers, /ready that jobs are taken and run. Neither needs a token, neither tells of bots.
internal static class HealthEndpoints
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services, bool hasScheduler)
    {
        // Told in this order.
        var checks = services.AddHealthChecks().AddCheck<DatabaseCheck>("database", timeout: Limit);
        if (hasScheduler)
        {
            checks.AddCheck<SchedulerCheck>("scheduler", timeout: Limit);
        }

        checks.AddCheck<WorkerCheck>("workers", timeout: Limit);
        return services;
    }

    public static void Map(WebApplication app)
    {
        // Whoever watches the server would take a busy one for a dead one.
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).DisableRateLimiting();
        app.MapHealthChecks("/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).DisableRateLimiting();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new HealthView(
        report.Status == HealthStatus.Healthy,
        report.Entries.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Status == HealthStatus.Healthy ? "ok" : Explain(entry.Value))));

    private static string Explain(HealthReportEntry entry) => entry switch
    {
        { Exception: OperationCanceledException } => $"no answer within {Limit.TotalSeconds} seconds",
        { Exception: { } exception } => BusyStorage.WhyNot(exception) ?? exception.Message,
        _ => entry.Description ?? "failed",
    };
}

internal sealed record HealthView(bool Ok, IReadOnlyDictionary<string, string> Checks);

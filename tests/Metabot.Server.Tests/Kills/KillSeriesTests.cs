using Metabot.Server.Tests.Postgres;

namespace Metabot.Server.Tests.Kills;

// A short series; tests/Metabot.Benchmarks runs long ones: kills 10000 20.
public sealed class KillSeriesTests(PostgresServer postgres) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task On_a_file_nothing_is_lost_and_nothing_is_there_twice() => RunAsync(database: null);

    [Fact]
    public async Task On_two_nodes_nothing_is_lost_and_nothing_is_there_twice() => await RunAsync(await postgres.CreateDatabaseAsync());

    private async Task RunAsync(string? database)
    {
        var plan = new KillPlan(database, Jobs: 60, Kills: 2, Seed: 1);
        using var series = new KillSeries(plan, _folder.Path);

        var count = await series.RunAsync();

        Assert.Empty(count.Faults);
        Assert.True(count.Checked > plan.Jobs);
        Assert.Equal("ok", await DatabaseCheck.AskAsync(plan, series.Database));
    }
}

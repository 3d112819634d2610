using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Jobs;

/// <summary>A real server, scheduler included, by a clock that the test moves.</summary>
internal sealed class MovedBot(FakeTimeProvider time, TestBot bot) : IAsyncDisposable
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "tick": { "commands": [{ "text": "tick" }] },
            "year": { "commands": [{ "javascript": "bot.sendMessage(new Date().toISOString().slice(0, 16));" }] },
            "slow": { "commands": [{ "javascript": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" }] }
          },
          "triggers": { "later": { "run_after_min": 90, "script": "tick" } },
          "broadcasts": { "all": { "script": "tick" } }
        }
        """;

    private TestBot _bot = bot;

    public TestBot Bot => _bot;

    public FakeTimeProvider Time => time;

    public static Task<MovedBot> StartAsync() => StartAsync(new FakeTimeProvider(new DateTimeOffset(2028, 2, 28, 23, 59, 0, TimeSpan.Zero)));

    public static async Task<MovedBot> StartAsync(FakeTimeProvider time, string? database = null) =>
        new(time, await TestBot.StartAsync(Manifest, time: time, database: database));

    /// <summary>A server that is not there meanwhile.</summary>
    public async Task BeDownAsync(TimeSpan duration) => _bot = await _bot.RestartAsync(time: time, meanwhile: () => time.Advance(duration));

    /// <summary>The runs of a job, when there are so many. The scheduler looks at the clock by timers of its own, so that it is nudged until it
    /// has seen what is due.</summary>
    public async Task<IReadOnlyList<Made>> RunsAsync(long job, int runs, TimeSpan nudge = default)
    {
        while (true)
        {
            var made = (await _bot.GetAsync($"jobs/{job}"))["runs"]!.AsArray();
            if (made.Count >= runs && made[^1]!["finished_at"] is not null)
            {
                return [.. made.Select(run => new Made((DateTimeOffset)run!["started_at"]!, (string)run["outcome"]!))];
            }

            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(nudge == default ? TimeSpan.FromMilliseconds(10) : nudge);
        }
    }

    public async Task<IReadOnlyList<Made>> AdvanceAsync(long job, TimeSpan duration, int runs)
    {
        time.Advance(duration);
        return await RunsAsync(job, runs);
    }

    /// <summary>The moments that the last runs of a job were due at, the oldest first: they may begin later, for the clock is nudged on meanwhile.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> BeatsAsync(long job)
    {
        var look = (await _bot.AskAsync($"dashboard/bots/{TestBot.Id}/jobs/{job}")).Success();
        return [.. look["runs"]!.AsArray().Select(run => (DateTimeOffset)run!["scheduled_for"]!).Reverse()];
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    public sealed record Made(DateTimeOffset At, string Outcome);
}

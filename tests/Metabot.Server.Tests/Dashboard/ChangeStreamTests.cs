using System.Net.ServerSentEvents;

namespace Metabot.Server.Tests.Dashboard;

public class ChangeStreamTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task Who_follows_hears_that_a_job_has_run()
    {
        var stop = TestContext.Current.CancellationToken;
        using var stream = await fixture.Bot.Http.GetStreamAsync("dashboard/bots/42/events", stop);
        await using var events = SseParser.Create(stream).EnumerateAsync(stop).GetAsyncEnumerator(stop);
        Assert.True(await events.MoveNextAsync());

        await fixture.Bot.RunAsync(new { script_code = "silent" });

        Assert.True(await events.MoveNextAsync());
        Assert.Equal("change", events.Current.EventType);
    }
}

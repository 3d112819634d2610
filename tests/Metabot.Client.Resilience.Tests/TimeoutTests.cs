using Metabot.Client.Tests;
using Microsoft.AspNetCore.Http;

namespace Metabot.Client.Resilience.Tests;

/// <summary>A server that does not answer in time.</summary>
public sealed class TimeoutTests : IAsyncLifetime
{
    private LoopbackBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await LoopbackBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_try_that_lasts_too_long_is_given_up_and_made_again()
    {
        var arrived = _bot.HoldCalls();
        var reading = Clients.Create(_bot, options => options.AttemptTimeout = TimeSpan.FromMilliseconds(500)).GetAsync(1, TestContext.Current.CancellationToken);
        await arrived;
        _bot.Answer = context => context.Response.WriteAsync("""{"job_id":1}""");

        Assert.Equal(1, (await reading).JobId);
        Assert.Equal(2, _bot.Calls.Count);
    }

    [Fact]
    public async Task A_job_is_given_up_after_the_whole_time_and_not_sent_again()
    {
        _ = _bot.HoldCalls();
        var client = Clients.Create(_bot, options => options.Timeout = options.AttemptTimeout = TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAsync<BotConnectionException>(() => client.ScheduleAsync(new JobRequest { ScriptCode = "welcome" }, TestContext.Current.CancellationToken));

        Assert.Single(_bot.Calls);
    }

    [Fact]
    public async Task A_job_has_longer_than_one_try()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        _bot.Answer = async context =>
        {
            var passed = new TaskCompletionSource();
            await using var waiting = late.Token.Register(passed.SetResult);
            await passed.Task;
            await context.Response.WriteAsync("""{"job_id":1}""");
        };

        var client = Clients.Create(_bot, options => options.AttemptTimeout = TimeSpan.FromMilliseconds(10));

        Assert.Equal(1, (await client.ScheduleAsync(new JobRequest { ScriptCode = "welcome" }, TestContext.Current.CancellationToken)).JobId);
    }
}

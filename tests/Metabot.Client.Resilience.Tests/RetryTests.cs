using System.Diagnostics;
using Metabot.Client.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Client.Resilience.Tests;

/// <summary>What is tried again, and what is not, by calls that a server gets over loopback.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private const string JobJson = """{"success":true,"job_id":1,"status":"scheduled"}""";

    private readonly List<long> _times = [];

    private LoopbackBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await LoopbackBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_call_that_reads_is_tried_again(int status)
    {
        AnswerFirst(1, status);

        Assert.Equal(1, (await CreateClient().GetAsync(1, TestContext.Current.CancellationToken)).JobId);

        Assert.Equal(["GET", "GET"], _bot.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_job_is_not_tried_again()
    {
        AnswerFirst(1, 503);

        await Assert.ThrowsAsync<BotApiException>(() => ScheduleAsync(CreateClient(options => options.KnowsIdempotencyKey = true)));

        Assert.Single(_bot.Calls);
    }

    [Fact]
    public async Task A_job_with_a_key_is_tried_again_where_the_server_knows_it()
    {
        AnswerFirst(2, 503);

        var job = await ScheduleAsync(CreateClient(options => options.KnowsIdempotencyKey = true), "order-7");

        Assert.Equal(1, job.JobId);
        Assert.Equal(3, _bot.Calls.Count);
        Assert.Equal("order-7", Assert.Single(_bot.Calls.Select(call => call.Headers["Idempotency-Key"]).Distinct()));
        Assert.Contains("\"welcome\"", Assert.Single(_bot.Calls.Select(call => call.Body).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_with_a_key_is_not_tried_again_where_nobody_says_that_the_server_knows_it()
    {
        AnswerFirst(1, 503);

        await Assert.ThrowsAsync<BotApiException>(() => ScheduleAsync(CreateClient(), "order-7"));

        Assert.Single(_bot.Calls);
    }

    [Fact]
    public async Task What_changes_something_is_not_tried_again()
    {
        AnswerFirst(1, 503);
        var client = CreateClient(options => options.KnowsIdempotencyKey = true);

        await Assert.ThrowsAsync<BotApiException>(() => client.CancelAsync(1, TestContext.Current.CancellationToken));

        Assert.Single(_bot.Calls);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        AnswerFirst(1, status);

        Assert.Equal(status, (await Assert.ThrowsAnyAsync<BotApiException>(() => CreateClient().GetAsync(1, TestContext.Current.CancellationToken))).StatusCode);

        Assert.Single(_bot.Calls);
    }

    [Fact]
    public async Task It_ends_after_as_many_retries_as_were_said()
    {
        AnswerFirst(int.MaxValue, 503);

        await Assert.ThrowsAsync<BotApiException>(() => CreateClient(options => options.Retries = 2).GetAsync(1, TestContext.Current.CancellationToken));

        Assert.Equal(3, _bot.Calls.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        var left = 1;
        _bot.Answer = context =>
        {
            if (left-- > 0)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(JobJson);
        };

        Assert.Equal(1, (await CreateClient().GetAsync(1, TestContext.Current.CancellationToken)).JobId);
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        AnswerFirst(1, 503, retryAfter: "1");

        await CreateClient().GetAsync(1, TestContext.Current.CancellationToken);

        Assert.True(Stopwatch.GetElapsedTime(_times[0], _times[1]) >= TimeSpan.FromMilliseconds(900), "the second came too early");
    }

    [Fact]
    public async Task A_longer_Retry_After_is_told_and_not_waited_for()
    {
        AnswerFirst(1, 429, retryAfter: "3600");

        var refusal = await Assert.ThrowsAsync<BotRateLimitException>(() => CreateClient().GetAsync(1, TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromHours(1), refusal.RetryAfter);
        Assert.Single(_bot.Calls);
    }

    private Task<ScheduledJob> ScheduleAsync(BotClient client, string? key = null) =>
        client.ScheduleAsync(new JobRequest { ScriptCode = "welcome", IdempotencyKey = key }, TestContext.Current.CancellationToken);

    private BotClient CreateClient(Action<BotResilienceOptions>? configure = null) => Clients.Create(_bot, configure);

    private void AnswerFirst(int count, int status, string? retryAfter = null)
    {
        _bot.Answer = context =>
        {
            _times.Add(Stopwatch.GetTimestamp());
            if (count-- <= 0)
            {
                return context.Response.WriteAsync(JobJson);
            }

            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return context.Response.WriteAsync("{}");
        };
    }
}

using Metabot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Testing.Tests.Fake;

/// <summary>A fake bot answers as it was told.</summary>
public sealed class AnswerTests
{
    private static readonly WelcomeParams Welcome = new("Ann", 7);

    private readonly FakeTimeProvider _time = new();
    private readonly FakeBot _bot;

    public AnswerTests() => _bot = new FakeBot { TimeProvider = _time };

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Untold_it_accepts_every_job_under_the_next_id()
    {
        Assert.Equal(new ScheduledJob(1, ScheduleStatus.Scheduled), await ScheduleAsync());
        Assert.Equal(new ScheduledJob(2, ScheduleStatus.Scheduled), await _bot.ScheduleAsync(new JobRequest { ScriptCode = "x" }, TestEnd));
    }

    [Fact]
    public async Task Answers_are_given_one_after_another_and_then_as_before()
    {
        _bot.Answer(FakeAnswer.Skipped(), FakeAnswer.Scheduled(70));

        Assert.Equal(new ScheduledJob(1, ScheduleStatus.Skipped), await ScheduleAsync());
        Assert.Equal(new ScheduledJob(70, ScheduleStatus.Scheduled), await ScheduleAsync());
        Assert.Equal(new ScheduledJob(2, ScheduleStatus.Scheduled), await ScheduleAsync());
    }

    [Fact]
    public async Task What_is_told_about_a_contract_goes_first_and_once_goes_before_always()
    {
        _bot.AnswerAlways(FakeAnswer.Scheduled(1)).AnswerAlways<WelcomeParams>(FakeAnswer.Scheduled(2))
            .Answer(FakeAnswer.Scheduled(3)).Answer<WelcomeParams>(FakeAnswer.Scheduled(4));

        long?[] ids = [await IdAsync(Welcome), await IdAsync(Welcome), await IdAsync(Welcome), await IdAsync(new OrderPaid(1))];

        Assert.Equal([4, 3, 2, 1], ids);
    }

    [Fact]
    public async Task The_last_word_about_always_holds()
    {
        _bot.AnswerAlways(FakeAnswer.Lost()).AnswerAlways(FakeAnswer.Scheduled(5));

        Assert.Equal(5, await IdAsync(Welcome));
    }

    [Theory]
    [InlineData(401, typeof(BotUnauthorizedException))]
    [InlineData(404, typeof(BotNotFoundException))]
    [InlineData(422, typeof(BotRequestException))]
    [InlineData(429, typeof(BotRateLimitException))]
    [InlineData(500, typeof(BotApiException))]
    public async Task A_refusal_arrives_as_that_of_the_real_bot(int status, Type type)
    {
        _bot.Answer(FakeAnswer.Refused(status, "there is no lead 9", "lead_id", TimeSpan.FromSeconds(3)));

        var refusal = await Assert.ThrowsAnyAsync<BotApiException>(ScheduleAsync);

        Assert.IsType(type, refusal);
        Assert.Equal((status, "lead_id", "there is no lead 9"), (refusal.StatusCode, refusal.Field, refusal.ServerMessage));
        Assert.Equal(status == 429 ? TimeSpan.FromSeconds(3) : null, (refusal as BotRateLimitException)?.RetryAfter);
    }

    [Fact]
    public async Task A_lost_connection_arrives_as_that_of_the_real_client()
    {
        _bot.Answer(FakeAnswer.Lost());

        var lost = await Assert.ThrowsAsync<BotConnectionException>(ScheduleAsync);

        Assert.Equal("no answer from http://fake.bot/bots/1/jobs/schedule: the connection was lost, as the test told the fake bot", lost.Message);
        Assert.Single(_bot.Calls);
    }

    public static TheoryData<Exception> Exceptions => [new InvalidTimeZoneException("x"), new BotConnectionException("x", new IOException()), new OperationCanceledException()];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task An_exception_is_thrown_as_it_is(Exception exception)
    {
        _bot.Answer(FakeAnswer.Throws(exception));

        Assert.Same(exception, await Assert.ThrowsAnyAsync<Exception>(ScheduleAsync));
    }

    [Fact]
    public async Task An_endpoint_answers_any_JSON_which_its_contract_reads()
    {
        _bot.Answer<RegisterLead>(FakeAnswer.Json("""{"success":false,"lead_id":12}"""), FakeAnswer.Json("7", 409));

        Assert.Equal(new Registered(false, 12), await _bot.CallAsync(new RegisterLead("+7"), TestEnd));
        Assert.Equal(409, (await Assert.ThrowsAsync<BotApiException>(() => _bot.CallAsync(new RegisterLead("+7"), TestEnd))).StatusCode);
    }

    [Fact]
    public async Task An_endpoint_that_nothing_was_told_about_says_what_to_tell()
    {
        var typed = await Assert.ThrowsAsync<BotAssertionException>(() => _bot.CallAsync(new RegisterLead("+7"), TestEnd));
        var named = await Assert.ThrowsAsync<BotAssertionException>(() => _bot.CallAsync("ping", default, TestEnd));

        Assert.Equal("the fake bot was told no answer for endpoint \"register_lead\"; tell it one: bot.Answer<RegisterLead>(FakeAnswer.Json(\"…\"))", typed.Message);
        Assert.Equal("the fake bot was told no answer for endpoint \"ping\"; tell it one: bot.Answer(FakeAnswer.Json(\"…\"))", named.Message);
    }

    [Fact]
    public async Task A_late_answer_comes_when_the_bots_clock_has_moved()
    {
        _bot.Answer(FakeAnswer.Scheduled().After(TimeSpan.FromHours(1)));
        var call = ScheduleAsync();
        _time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);

        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, (await call.WithinLimitAsync()).JobId);
    }

    [Fact]
    public async Task An_answer_waits_for_the_tests_word_and_may_be_late_besides()
    {
        var gate = new TaskCompletionSource();
        _bot.Answer(FakeAnswer.Scheduled().After(TimeSpan.FromHours(1)).After(gate.Task));
        using var patience = new CancellationTokenSource();
        var call = _bot.ScheduleAsync(Welcome, cancellationToken: patience.Token);
        Assert.False(call.IsCompleted);

        gate.SetResult();
        _time.Advance(TimeSpan.FromMinutes(59));
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WithinLimitAsync());
    }

    [Fact]
    public void What_can_be_no_answer_is_refused_when_it_is_told()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeAnswer.Refused(200));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeAnswer.Json("1", 600));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeAnswer.Refused(429, retryAfter: TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeAnswer.Scheduled().After(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentNullException>(() => _bot.Answer(FakeAnswer.Scheduled(), null!));
    }

    private Task<ScheduledJob> ScheduleAsync() => _bot.ScheduleAsync(Welcome, cancellationToken: TestEnd);

    private async Task<long?> IdAsync<TContract>(TContract contract)
        where TContract : IJobContract => (await _bot.ScheduleAsync(contract, new JobOptions { LeadId = 1 }, TestEnd)).JobId;
}

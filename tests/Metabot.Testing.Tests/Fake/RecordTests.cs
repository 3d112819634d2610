using System.Text;

namespace Metabot.Testing.Tests.Fake;

/// <summary>What a fake bot keeps of a call.</summary>
public sealed class RecordTests
{
    private static readonly JobOptions Options = new() { LeadId = 135, RunAt = RunAt.Parse("2027-01-21 21:00:00"), Condition = $"return lead.getAttr('city') == {"Paris"};", Key = "k" };

    private readonly FakeBot _bot = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public static TheoryData<Func<IBotClient, Task>> Calls => new(
        bot => bot.ScheduleAsync(new WelcomeParams("Ann", 7), Options, TestEnd),
        bot => bot.ScheduleAsync(new OrderPaid(12.50m), new JobOptions { LeadId = 1 }, TestEnd),
        bot => bot.ScheduleWelcomeAsync("Ann", 7, cancellationToken: TestEnd),
        bot => bot.ScheduleAsync(new JobRequest { BroadcastId = 3, ParamsJson = """{ "a" : 1.0 }"""u8.ToArray(), RepeatEvery = TimeSpan.FromHours(1) }, TestEnd),
        bot => bot.CallAsync(new RegisterLead("+7 900"), TestEnd),
        bot => bot.CallAsync("cjm/import", """{ "x": null }"""u8.ToArray(), TestEnd));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_JSON_and_its_address_are_those_of_the_real_client(Func<IBotClient, Task> call)
    {
        var wire = new Wire();
        await call(new BotClient(wire, new BotClientOptions { BaseAddress = new Uri("http://127.0.0.1/api/v1"), BotId = 42, Token = "t" }));
        _bot.AnswerAlways(FakeAnswer.Json(Wire.Answer));

        await call(_bot);

        var kept = Assert.Single(_bot.Calls);
        Assert.Equal((wire.Path, wire.Body), (kept.Path, kept.Json));
        Assert.Equal(wire.Body, Encoding.UTF8.GetString(kept.Utf8Json.Span));
    }

    [Fact]
    public async Task The_options_are_those_in_force()
    {
        await _bot.ScheduleAsync(new OrderPaid(12.50m), new JobOptions { LeadId = 1, RunAfter = TimeSpan.FromMinutes(5) }, TestEnd);

        var (paid, options) = _bot.Single<OrderPaid>();
        Assert.Equal(new OrderPaid(12.50m), paid);
        Assert.Equal((1L, TimeSpan.FromMinutes(5), "paid"), (options!.LeadId, options.RunAfter, options.AddTags?.ToString()));
    }

    [Fact]
    public async Task The_options_are_copies()
    {
        var options = new JobOptions { LeadId = 1 };
        var request = new JobRequest { ScriptCode = "welcome", LeadId = 1 };
        await _bot.ScheduleAsync(new WelcomeParams("Ann", 7), options, TestEnd);
        await _bot.ScheduleAsync(request, TestEnd);

        options.LeadId = request.LeadId = 2;

        Assert.All(_bot.Calls, call => Assert.Equal(1, call.Options!.LeadId));
    }

    [Fact]
    public async Task A_call_says_what_it_runs_and_where_it_goes()
    {
        _bot.Answer<Ping>(FakeAnswer.Json("1"));
        await _bot.ScheduleAsync(new JobRequest { TriggerId = 17 }, TestEnd);
        await _bot.CallAsync(new Ping(), TestEnd);

        Assert.Equal((1, JobTarget.ById(JobTargetKind.Trigger, 17), null), (_bot.Calls[0].Number, _bot.Calls[0].Target, _bot.Calls[0].Alias));
        Assert.Equal((2, null, "ping", null), (_bot.Calls[1].Number, _bot.Calls[1].Target, _bot.Calls[1].Alias, _bot.Calls[1].Options));
        Assert.Equal(["jobs/schedule", "call/ping"], _bot.Calls.Select(call => call.Path));
    }

    [Fact]
    public async Task What_the_client_refuses_is_refused_alike_and_not_kept()
    {
#pragma warning disable MBOT1002, MBOT2007, MBOT2012 // what the analyzers find is what is tried
        await Assert.ThrowsAsync<JobValidationException>(() => _bot.ScheduleAsync(new OrderPaid(1), cancellationToken: TestEnd));
        await Assert.ThrowsAsync<JobValidationException>(() => _bot.ScheduleAsync(new JobRequest(), TestEnd));
        await Assert.ThrowsAsync<JobValidationException>(() => _bot.CallAsync("..", default, TestEnd));
#pragma warning restore MBOT1002, MBOT2007, MBOT2012
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bot.ScheduleAsync(new WelcomeParams("Ann", 7), cancellationToken: new(canceled: true)));

        _bot.None();
    }

    [Fact]
    public async Task A_moment_needs_the_servers_zone_as_with_the_real_client()
    {
        var moment = new JobOptions { RunAt = new DateTimeOffset(2027, 1, 21, 12, 0, 0, TimeSpan.Zero) };
        await Assert.ThrowsAsync<JobValidationException>(() => _bot.ScheduleAsync(new WelcomeParams("Ann", 7), moment, TestEnd));

        var moscow = new FakeBot { ServerTimeZone = "Europe/Moscow" };
        await moscow.ScheduleAsync(new WelcomeParams("Ann", 7), moment, TestEnd);

        Assert.Contains("\"run_at\":\"2027-01-21 15:00:00\"", moscow.Calls[0].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_from_many_threads_are_all_kept_each_under_a_number_and_an_id_of_its_own()
    {
        const int Count = 1_000;
        var jobs = await Task.WhenAll(Enumerable.Range(1, Count).Select(order => Task.Run(() => _bot.ScheduleAsync(new WelcomeParams("Ann", order)))));

        Assert.Equal(Enumerable.Range(1, Count), _bot.Calls.Select(call => call.Number));
        Assert.Equal(Enumerable.Range(1, Count), _bot.Find<WelcomeParams>().Select(call => call.Contract.OrderId).Order());
        Assert.Equal(Enumerable.Range(1, Count).Select(id => (long?)id), jobs.Select(job => job.JobId).Order());
    }

    private sealed class Wire : IBotTransport
    {
        public const string Answer = """{"success":true,"lead_id":7}""";

        public string Path { get; private set; } = "";

        public string Body { get; private set; } = "";

        public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
        {
            (Path, Body) = (request.Address.AbsolutePath["/api/v1/bots/42/".Length..], Encoding.UTF8.GetString(request.Body.Span));
            return Task.FromResult(new BotTransportResponse(200, Encoding.UTF8.GetBytes(Answer)));
        }
    }
}

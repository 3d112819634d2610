using System.Collections.Concurrent;
using System.Diagnostics;
using Metabot.Server.Channels;
using Metabot.Server.Tests.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests;

public sealed class TelemetryTests : IDisposable
{
    private const string Manifest = """
        { "id": 42, "name": "Watched", "scripts": {
            "welcome": { "commands": [{ "javascript": "lead.setAttr('n', 1);" }, { "text": "private-words" }] },
            "fails": { "commands": [{ "javascript": "throw new Error('private-reason');" }] },
            "greet": { "commands": [{ "javascript": "lead.setAttr('greeted', 1);" }] },
            "again": { "commands": [{ "javascript": "bot.scheduleJob({ script_code: 'welcome', run_after_sec: 86400 });" }] } },
          "broadcasts": { "all": { "script": "greet" } } }
        """;

    private static readonly string[] Sources = ["Metabot.Client", "Metabot.Server", "System.Net.Http", "Microsoft.AspNetCore"];

    private readonly ActivitySource _caller = new("Caller " + Guid.NewGuid());
    private readonly ConcurrentQueue<Activity> _started = new();
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly ActivityListener _listener;

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == _caller || Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _started.Enqueue,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _caller.Dispose();
        _news.Dispose();
    }

    [Fact]
    public async Task One_trace_leads_from_the_caller_to_the_channel()
    {
        var channel = new RecordingChannel();
        await using var bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = channel });
        var lead = (long)(await bot.PostAsync("leads", new { name = "Private-Ann", channel_code = "mine" })).Success()["lead_id"]!;

        using var caller = _caller.StartActivity("caller")!;
        await bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "welcome", LeadId = lead, Condition = "return lead.getData('name') === 'Private-Ann';" }, TestContext.Current.CancellationToken);
        await channel.NextAsync();

        var spans = await FindAsync(caller.TraceId, "deliver mine");
        var schedule = Single(spans, "schedule welcome", caller.SpanId, ActivityKind.Producer);
        var accept = spans.Single(span => span.OperationName == "accept job");
        Assert.Contains(accept.ParentSpanId, Below(spans, schedule.SpanId));
        var run = Single(spans, "run welcome", accept.SpanId, ActivityKind.Consumer);
        Assert.Single(spans, span => span.OperationName == "evaluate condition" && span.ParentSpanId == accept.SpanId);
        Assert.Single(spans, span => span.OperationName == "evaluate condition" && span.ParentSpanId == run.SpanId);
        Assert.Single(spans, span => span.OperationName == "evaluate script" && span.ParentSpanId == run.SpanId);
        Single(spans, "deliver mine", run.SpanId, ActivityKind.Client);
        Assert.Equal("completed", run.GetTagItem("metabot.run.outcome"));
    }

    [Fact]
    public async Task A_periodic_job_runs_in_traces_of_its_own_that_link_to_the_call()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        using var caller = _caller.StartActivity("caller")!;

        var job = await bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "fails", RepeatEvery = TimeSpan.FromHours(1) }, TestContext.Current.CancellationToken);
        await bot.FinishedAsync(job.JobId!.Value);

        var run = await EndedAsync(span => span.OperationName == "run fails" && span.Links.Any(link => link.Context.TraceId == caller.TraceId));
        Assert.NotEqual(caller.TraceId, run.TraceId);
        Assert.Equal(default, run.ParentSpanId);
        Assert.Equal(ActivityStatusCode.Error, run.Status);
        Assert.Null(run.StatusDescription);
    }

    // A script that plans itself for later would make one trace without an end.
    [Fact]
    public async Task What_a_run_plans_for_later_links_to_it()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        using var caller = _caller.StartActivity("caller")!;

        await bot.FinishedAsync(await bot.JobIdAsync(new { script_code = "again" }));
        var later = (long)(await bot.ListAsync("jobs?status=scheduled")).Single()!["job_id"]!;
        await bot.PostAsync($"jobs/{later}/run");
        await bot.FinishedAsync(later);

        var first = (await FindAsync(caller.TraceId, "run again")).Single(span => span.OperationName == "run again");
        var second = await EndedAsync(span => span.OperationName == "run welcome" && span.Links.Any(link => link.Context.SpanId == first.SpanId));
        Assert.NotEqual(caller.TraceId, second.TraceId);
    }

    // A million leads would make a trace that nobody can look at.
    [Fact]
    public async Task A_portion_of_a_broadcast_has_a_trace_of_its_own_that_links_to_the_run()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await bot.LeadAsync();
        using var caller = _caller.StartActivity("caller")!;

        await bot.FinishedAsync(await bot.JobIdAsync(new { broadcast_code = "all" }));

        var run = (await FindAsync(caller.TraceId, "run all")).Single(span => span.OperationName == "run all");
        var portion = await EndedAsync(span => span.OperationName == "run all portion" && span.Links.Any(link => link.Context.SpanId == run.SpanId));
        Assert.NotEqual(caller.TraceId, portion.TraceId);
        Assert.Contains(_started, span => span.OperationName == "evaluate script" && span.ParentSpanId == portion.SpanId);
    }

    [Fact]
    public async Task A_refusal_fails_the_spans_of_both_sides()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        using var caller = _caller.StartActivity("caller")!;

        await Assert.ThrowsAsync<BotNotFoundException>(() => bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "nobody" }, TestContext.Current.CancellationToken));

        var spans = await FindAsync(caller.TraceId, "accept job");
        Assert.Equal("404", spans.Single(span => span.OperationName == "schedule nobody").GetTagItem("error.type"));
        Assert.Equal("script_code", spans.Single(span => span.OperationName == "accept job").GetTagItem("metabot.refusal.field"));
    }

    [Fact]
    public async Task A_batch_that_is_refused_as_a_whole_fails_its_span()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var stranger = new BotClient(new HttpClient(), new BotClientOptions { BaseAddress = bot.Server.Address, BotId = TestBot.Id, Token = "another", ServerTimeZone = "UTC" });
        using var caller = _caller.StartActivity("caller")!;

        await Assert.ThrowsAsync<BotUnauthorizedException>(() => stranger.ScheduleAllAsync(new JobBatch().Add(new JobRequest { ScriptCode = "welcome" }), TestContext.Current.CancellationToken));

        var span = (await FindAsync(caller.TraceId, "schedule jobs")).Single(span => span.OperationName == "schedule jobs");
        Assert.Equal((ActivityStatusCode.Error, "401"), (span.Status, span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Neither_tokens_nor_what_people_are_called_and_say_is_in_a_span()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync("Private-Ann");
        using var caller = _caller.StartActivity("caller")!;

        await bot.FinishedAsync(await bot.JobIdAsync(new { script_code = "fails", lead_id = lead, script_request_params = new { word = "private-input" }, condition_script_code = "return 'private-text' !== '';" }));
        await bot.FinishedAsync(await bot.JobIdAsync(new { script_code = "welcome", lead_id = lead }));

        var spans = await FindAsync(caller.TraceId, "run welcome");
        var told = string.Join('\n', spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append(span.StatusDescription)));
        Assert.DoesNotContain("private", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestBot.Token, told, StringComparison.Ordinal);
    }

    private static Activity Single(IReadOnlyList<Activity> spans, string name, ActivitySpanId parent, ActivityKind kind)
    {
        var span = spans.Single(span => span.OperationName == name);
        Assert.Equal((parent, kind), (span.ParentSpanId, span.Kind));
        return span;
    }

    // The span and all that are below it.
    private static HashSet<ActivitySpanId> Below(IReadOnlyList<Activity> spans, ActivitySpanId top)
    {
        var known = new HashSet<ActivitySpanId> { top };
        while (spans.Any(span => known.Contains(span.ParentSpanId) && known.Add(span.SpanId)))
        {
        }

        return known;
    }

    // All of a trace, once the last of them has ended.
    private async Task<IReadOnlyList<Activity>> FindAsync(ActivityTraceId trace, string last)
    {
        await EndedAsync(span => span.TraceId == trace && span.OperationName == last);
        return [.. _started.Where(span => span.TraceId == trace)];
    }

    private Task<Activity> EndedAsync(Func<Activity, bool> isMeant) => WaitAsync(isMeant).WithinLimitAsync();

    private async Task<Activity> WaitAsync(Func<Activity, bool> isMeant)
    {
        Activity? span;
        while ((span = _ended.FirstOrDefault(isMeant)) is null)
        {
            await _news.WaitAsync(TestContext.Current.CancellationToken);
        }

        return span;
    }

    private void Note(Activity span)
    {
        _ended.Enqueue(span);
        _news.Release();
    }
}

namespace Metabot.Server.Tests;

/// <summary>The typed client and the server, together: what becomes of jobs that were planned.</summary>
public class JobControlTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private TestBot Bot => fixture.Bot;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_is_found_by_everything_that_it_has()
    {
        var lead = await Bot.LeadAsync();
        var ticket = (long)(await Bot.PostAsync("tickets", new { fields = new { subject = "x" } })).Success()["ticket_id"]!;
        var waiting = await Bot.Client.ScheduleAsync(new JobRequest { ScriptId = 1, LeadId = lead, TicketId = ticket, RunAfter = Day, Key = $"k:{lead}" }, TestEnd);
        await Bot.RunAsync(new { script_code = "silent", lead_id = lead });

        JobFilter[] filters =
        [
            new() { LeadId = lead, Status = BotJobStatus.Scheduled },
            new() { LeadId = lead, Target = JobTarget.ByCode(JobTargetKind.Script, "welcome") },
            new() { LeadId = lead, Target = JobTarget.ById(JobTargetKind.Script, 1) },
            new() { TicketId = ticket },
            new() { Key = $"k:{lead}" },
        ];
        foreach (var filter in filters)
        {
            Assert.Equal([waiting.JobId], await IdsAsync(filter));
        }

        Assert.Equal(2, (await IdsAsync(new JobFilter { LeadId = lead })).Count);
        Assert.Empty(await IdsAsync(new JobFilter { LeadId = lead, Target = JobTarget.ByCode(JobTargetKind.Trigger, "welcome") }));
        var job = await Bot.Client.GetAsync(waiting.JobId!.Value, TestEnd);
        Assert.Equal(("1", $"k:{lead}", lead, ticket, BotJobStatus.Scheduled), (job.Target, job.JobKey, job.LeadId, job.TicketId, job.Status));
    }

    [Fact]
    public async Task All_runs_of_a_job_are_listed_with_why()
    {
        var lead = await Bot.LeadAsync();
        var job = await Bot.JobIdAsync(new { script_code = "fails_late", lead_id = lead, is_periodic = true, repeat_interval_sec = 1 });
        await Bot.FinishedAsync(job, runs: 2);
        await Bot.Client.CancelAsync(job, TestEnd);

        var runs = await ListAsync(Bot.Client.ListRunsAsync(job, TestEnd));

        Assert.True(runs.Count >= 2);
        Assert.All(runs, run => Assert.Equal(BotJobStatus.Failed, run.Outcome));
        Assert.Contains("boom", runs[0].Reason);
    }

    [Fact]
    public async Task All_jobs_of_a_lead_a_target_or_a_key_are_cancelled_and_no_others()
    {
        var (ann, bob) = (await Bot.LeadAsync(), await Bot.LeadAsync());
        var annsEcho = await PlanAsync("echo", ann);
        var annsWelcome = await PlanAsync("welcome", ann, key: $"w:{ann}");
        var bobsEcho = await PlanAsync("echo", bob);

        Assert.Equal(1, await Bot.Client.CancelAllAsync(new JobFilter { Key = $"w:{ann}" }, TestEnd));
        Assert.Equal(1, await Bot.Client.CancelAllAsync(new JobFilter { LeadId = ann, Target = JobTarget.ByCode(JobTargetKind.Script, "echo") }, TestEnd));
        Assert.Equal(0, await Bot.Client.CancelAllAsync(new JobFilter { LeadId = ann }, TestEnd));

        Assert.Equal([BotJobStatus.Cancelled, BotJobStatus.Cancelled, BotJobStatus.Scheduled], await StatusesAsync(annsEcho, annsWelcome, bobsEcho));
    }

    [Fact]
    public async Task A_waiting_job_runs_at_once_when_it_is_told_to_and_what_is_over_does_not()
    {
        var lead = await Bot.LeadAsync();
        var job = await PlanAsync("echo", lead);

        await Bot.Client.RunNowAsync(job, TestEnd);
        await Bot.FinishedAsync(job);

        Assert.Equal(["hello"], await Bot.TextsAsync(lead));
        var refusal = await Assert.ThrowsAsync<BotApiException>(() => Bot.Client.RunNowAsync(job, TestEnd));
        Assert.Equal((409, "jobId"), (refusal.StatusCode, refusal.Field));
        Assert.Contains("is completed", refusal.Message);
    }

    [Fact]
    public async Task Planned_again_under_its_key_a_job_replaces_the_one_that_waits()
    {
        var lead = await Bot.LeadAsync();
        var first = await PlanAsync("echo", lead, key: $"r:{lead}");
        var second = await PlanAsync("welcome", lead, key: $"r:{lead}");
        var skipped = await Bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "echo", LeadId = lead, Key = $"r:{lead}", Condition = "return false;" }, TestEnd);

        Assert.Equal([BotJobStatus.Cancelled, BotJobStatus.Scheduled, BotJobStatus.Skipped], await StatusesAsync(first, second, skipped.JobId!.Value));
        Assert.Equal("a newer job took its key", (await Bot.Client.GetAsync(first, TestEnd)).Reason);
    }

    [Fact]
    public async Task A_script_replaces_the_job_under_its_key_too()
    {
        var lead = await Bot.LeadAsync();
        var first = await PlanAsync("echo", lead, key: $"s:{lead}");

        await Bot.RunAsync(new { script_code = "schedules", lead_id = lead, script_request_params = new { job = new { script_code = "echo", lead_id = lead, run_after_sec = 86_400, job_key = $"s:{lead}" } } });

        var jobs = await ListAsync(Bot.Client.ListAsync(new JobFilter { Key = $"s:{lead}" }, TestEnd));
        Assert.Equal([(first, BotJobStatus.Cancelled), (jobs[1].JobId, BotJobStatus.Scheduled)], jobs.Select(job => (job.JobId, job.Status)));
    }

    [Fact]
    public async Task The_same_call_again_under_one_idempotency_key_plans_nothing_and_another_is_refused()
    {
        var lead = await Bot.LeadAsync();
        var request = new JobRequest { ScriptCode = "echo", LeadId = lead, RunAfter = Day, IdempotencyKey = $"i:{lead}" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Bot.Client.ScheduleAsync(request, TestEnd)));

        Assert.Single(answers.Distinct());
        Assert.Single(await IdsAsync(new JobFilter { LeadId = lead }));
        var refusal = await Assert.ThrowsAsync<BotRequestException>(() => Bot.Client.ScheduleAsync(request with { TicketId = null, RunAfter = 2 * Day }, TestEnd));
        Assert.Equal((422, "Idempotency-Key"), (refusal.StatusCode, refusal.Field));
    }

    [Fact]
    public async Task Jobs_of_a_batch_are_accepted_or_refused_each_by_itself()
    {
        var lead = await Bot.LeadAsync();
        var batch = new JobBatch()
            .Add(new JobRequest { ScriptCode = "echo", LeadId = lead, RunAfter = Day, Key = $"b:{lead}" })
            .Add(new JobRequest { ScriptCode = "wellcome", LeadId = lead })
            .Add(new JobRequest { ScriptCode = "echo", LeadId = lead, RunAfter = Day, Key = $"b:{lead}" });

        var jobs = await Bot.Client.ScheduleAllAsync(batch, TestEnd);

        Assert.Equal([true, false, true], jobs.Select(job => job.IsAccepted));
        Assert.Equal("script_code", Assert.Single(jobs[1].Errors).Field);
        Assert.Equal([BotJobStatus.Cancelled, BotJobStatus.Scheduled], await StatusesAsync(jobs[0].Job!.JobId!.Value, jobs[2].Job!.JobId!.Value));
    }

    [Theory]
    [InlineData("jobs?status=done", "status", "must be one of scheduled, running, completed")]
    [InlineData("jobs?kind=scripts", "kind", "must be one of script, trigger, broadcast")]
    [InlineData("jobs?lead_id=x", "lead_id", "must be a whole number from 1")]
    [InlineData("jobs?lead=1", "lead", "did you mean 'lead_id'?")]
    public async Task A_filter_that_can_not_be_right_is_refused(string path, string field, string message)
    {
        var answer = await Bot.AskAsync($"bots/42/{path}");

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    [Theory]
    [InlineData("jobs/cancel", """{"kind":"scripts"}""", "kind", "must be one of script, trigger, broadcast")]
    [InlineData("jobs/cancel", """{"lead":1}""", "lead", "did you mean 'lead_id'?")]
    [InlineData("jobs/cancel", """{"job_key":"a b"}""", "job_key", "1 to 200 visible ASCII characters")]
    [InlineData("jobs/batch", "{}", "body", "must be a JSON array; got an object")]
    [InlineData("jobs/schedule", """{"script_id":1,"job_key":""}""", "job_key", "has 0 characters")]
    public async Task A_body_that_can_not_be_right_is_refused(string path, string body, string field, string message)
    {
        var answer = await Bot.PostAsync(path, body);

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private async Task<long> PlanAsync(string script, long lead, string? key = null) => (await Bot.Client.ScheduleAsync(
        new JobRequest { ScriptCode = script, LeadId = lead, RunAfter = Day, Key = key, ParamsJson = """{"text":"hello"}"""u8.ToArray() }, TestEnd)).JobId!.Value;

    private async Task<IReadOnlyList<long?>> IdsAsync(JobFilter filter) => [.. (await ListAsync(Bot.Client.ListAsync(filter, TestEnd))).Select(job => (long?)job.JobId)];

    private async Task<IReadOnlyList<BotJobStatus>> StatusesAsync(params long[] ids)
    {
        var statuses = new List<BotJobStatus>();
        foreach (var id in ids)
        {
            statuses.Add((await Bot.Client.GetAsync(id, TestEnd)).Status);
        }

        return statuses;
    }
}

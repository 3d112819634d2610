using System.Text.Json;

namespace Metabot.Client.Tests;

/// <summary>What is asked of the server about jobs and leads, and what is read from its answers.</summary>
public sealed class JobControlTests
{
    private const string Job = """
        {"job_id":9007199254740993,"kind":"trigger","target":"order_paid","job_key":"pay:7","lead_id":135,"ticket_id":null,"status":"scheduled","reason":null,
        "run_at":"2027-01-21 21:00:00","is_periodic":true,"repeat_interval_sec":60,"created_at":"2027-01-20T10:00:00+03:00",
        "runs":[{"run_id":1,"started_at":"2027-01-20T10:00:01+03:00","finished_at":"2027-01-20T10:00:02+03:00","outcome":"failed","reason":"why"}],"newer":{}}
        """;

    private readonly RecordingTransport _transport = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public static TheoryData<Func<BotClient, Task>, string, string> Calls => new()
    {
        { bot => bot.GetAsync(7, TestEnd), "GET /jobs/7", "" },
        { bot => bot.CancelAsync(7, TestEnd), "POST /jobs/7/cancel", "" },
        { bot => bot.RunNowAsync(7, TestEnd), "POST /jobs/7/run", "" },
        { bot => bot.GetLeadAsync(135, TestEnd), "GET /leads/135", "" },
        { bot => bot.CreateLeadAsync(new NewLead("Ann") { Tags = ["vip", "new"] }, TestEnd), "POST /leads", """{"name":"Ann","tags":"vip,new"}""" },
        {
            bot => bot.UpdateLeadAsync(135, new LeadChanges { IsMute = true, AddTags = "vip", RemoveContexts = "order", Status = "new", Attributes = new Dictionary<string, string> { ["city"] = "Пермь" } }, TestEnd),
            "PATCH /leads/135",
            """{"status":"new","is_mute":true,"add_tags":"vip","remove_contexts":"order","attributes":{"city":"Пермь"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task A_call_has_its_address_and_its_body(Func<BotClient, Task> call, string address, string body)
    {
        _transport.AnswerWith(200, """{"job_id":1,"lead_id":1}""");

        await call(_transport.Client());

        Assert.Equal((address, body), (_transport.Asked("/bots/42"), _transport.Body));
    }

    [Fact]
    public async Task A_job_is_read_whole_and_what_is_newer_is_passed_over()
    {
        _transport.AnswerWith(200, Job);

        var job = await _transport.Client().GetAsync(9007199254740993, TestEnd);

        Assert.Equal(
            (9007199254740993, JobTargetKind.Trigger, "order_paid", "pay:7", 135, BotJobStatus.Scheduled, "2027-01-21 21:00:00", 60),
            (job.JobId, job.Kind, job.Target, job.JobKey, job.LeadId, job.Status, job.RunAt, job.RepeatIntervalSec));
        Assert.Equal((BotJobStatus.Failed, "why"), (Assert.Single(job.Runs).Outcome, job.Runs[0].Reason));
    }

    [Fact]
    public async Task A_status_that_is_not_known_here_is_unknown()
    {
        _transport.AnswerWith(200, """{"job_id":1,"status":"postponed"}""");

        Assert.Equal(BotJobStatus.Unknown, (await _transport.Client().GetAsync(1, TestEnd)).Status);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_to_its_end()
    {
        _transport.AnswerInTurn("""[{"job_id":1},{"job_id":5}]""", """[{"job_id":6}]""", "[]");

        var filter = new JobFilter { Status = BotJobStatus.Scheduled, Target = JobTarget.ByCode(JobTargetKind.Script, "a b"), LeadId = 135, TicketId = 2, Key = "k" };
        var ids = new List<long>();
        await foreach (var job in _transport.Client().ListAsync(filter, TestEnd))
        {
            ids.Add(job.JobId);
        }

        Assert.Equal([1, 5, 6], ids);
        const string Query = "GET /jobs?status=scheduled&kind=script&target=a%20b&lead_id=135&ticket_id=2&job_key=k&after_id=";
        Assert.Equal([Query + "0", Query + "5", Query + "6"], _transport.AllAsked("/bots/42"));
    }

    [Fact]
    public async Task All_jobs_of_a_lead_are_cancelled_in_one_call()
    {
        _transport.AnswerWith(200, """{"cancelled":3}""");

        Assert.Equal(3, await _transport.Client().CancelAllAsync(new JobFilter { LeadId = 135, Target = JobTarget.ById(JobTargetKind.Trigger, 17) }, TestEnd));
        Assert.Equal(("POST /jobs/cancel", """{"kind":"trigger","target":"17","lead_id":135}"""), (_transport.Asked("/bots/42"), _transport.Body));
    }

    [Fact]
    public async Task Jobs_of_a_batch_are_accepted_or_refused_each_by_itself()
    {
        _transport.AnswerWith(200, """[{"success":true,"job_id":5,"status":"scheduled"},{"success":false,"errors":[{"field":"lead_id","message":"there is no lead 9"}]}]""");
        var batch = new JobBatch().Add(new Greeting("x"), new JobOptions { LeadId = 7 }).Add(new JobRequest { ScriptId = 17, LeadId = 9 });

        var jobs = await _transport.Client().ScheduleAllAsync(batch, TestEnd);

        Assert.Equal([new ScheduledJob(5, ScheduleStatus.Scheduled), null], jobs.Select(each => each.Job));
        Assert.Equal(new BotApiError("lead_id", "there is no lead 9"), Assert.Single(jobs[1].Errors));
        Assert.Equal("""[{"script_code":"greeting","lead_id":7,"script_request_params":{"text":"x"}},{"script_id":17,"lead_id":9}]""", _transport.Body);
    }

    [Fact]
    public async Task Keys_travel_in_the_body_and_in_the_header()
    {
        await _transport.Client().ScheduleAsync(new Greeting("x"), new JobOptions { Key = "greet:7", IdempotencyKey = "a1" }, TestEnd);

        Assert.Equal("""{"script_code":"greeting","script_request_params":{"text":"x"},"job_key":"greet:7"}""", _transport.Body);
        Assert.Equal("a1", _transport.Header("Idempotency-Key"));
    }

    [Fact]
    public async Task What_the_bot_says_to_a_message_is_returned()
    {
        _transport.AnswerWith(200, """{"message_id":3,"messages":[{"message_id":4,"lead_id":135,"text":"Which city?","created_at":"2027-01-20T10:00:00+03:00"}]}""");

        var said = await _transport.Client().SendMessageAsync(135, "hello", TestEnd);

        Assert.Equal("Which city?", Assert.Single(said).Text);
        Assert.Equal(("POST /leads/135/messages", """{"text":"hello"}"""), (_transport.Asked("/bots/42"), _transport.Body));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"job_id":"x"}""")]
    public async Task An_answer_of_another_shape_is_an_exception_of_this_product(string body)
    {
        _transport.AnswerWith(200, body);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().GetAsync(1, TestEnd));

        Assert.StartsWith("the bot's answer (200) is not BotJob: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_keys_that_can_never_be_right_are_not_sent()
    {
        var client = _transport.Client();

        Assert.Equal("MBOT2008", Assert.Throws<JobValidationException>(() => { _ = client.CancelAsync(0, TestEnd); }).RuleId);
        Assert.Equal("MBOT2008", Assert.Throws<JobValidationException>(() => client.ListAsync(new JobFilter { LeadId = -1 }, TestEnd)).RuleId);
        Assert.Equal("MBOT2016", Assert.Throws<JobValidationException>(() => client.ListAsync(new JobFilter { Key = "a b" }, TestEnd)).RuleId);
        Assert.Equal(0, _transport.Calls);
    }
}

using System.Text.Json;

namespace Metabot.Client.Tests;

/// <summary>The body of a call: every field, and what the contract's defaults and the call's options make of it.</summary>
public sealed class JobBodyTests
{
    private static readonly JobTarget Target = JobTarget.ByCode(JobTargetKind.Script, "s");

    private readonly RecordingTransport _transport = new();

    public static TheoryData<JobTarget, string> Targets => new()
    {
        { JobTarget.ByCode(JobTargetKind.Script, "wel\"come"), """{"script_code":"wel\"come"}""" },
        { JobTarget.ById(JobTargetKind.Script, 1), """{"script_id":1}""" },
        { JobTarget.ByCode(JobTargetKind.Trigger, "оплачено"), """{"trigger_code":"оплачено"}""" },
        { JobTarget.ById(JobTargetKind.Trigger, long.MaxValue), """{"trigger_id":9223372036854775807}""" },
        { JobTarget.ByCode(JobTargetKind.Broadcast, "sale"), """{"broadcast_code":"sale"}""" },
        { JobTarget.ById(JobTargetKind.Broadcast, 3), """{"broadcast_id":3}""" },
    };

    public static TheoryData<JobOptions, string> Options => new()
    {
        { new JobOptions(), """{"script_code":"s"}""" },
        { new JobOptions { LeadId = 135 }, """{"script_code":"s","lead_id":135}""" },
        { new JobOptions { TicketId = 7 }, """{"script_code":"s","ticket_id":7}""" },
        { new JobOptions { RunAt = RunAt.Parse("2027-01-21 21:00:00") }, """{"script_code":"s","run_at":"2027-01-21 21:00:00"}""" },
        { new JobOptions { RunAfter = TimeSpan.FromMinutes(5) }, """{"script_code":"s","run_after_sec":300}""" },
        { new JobOptions { RunAfter = TimeSpan.Zero }, """{"script_code":"s","run_after_sec":0}""" },
        { new JobOptions { RunAfter = TimeSpan.FromTicks(1) }, """{"script_code":"s","run_after_sec":1}""" },
        { new JobOptions { RunAfter = TimeSpan.FromSeconds(int.MaxValue) }, """{"script_code":"s","run_after_sec":2147483647}""" },
        { new JobOptions { IsPeriodic = true }, """{"script_code":"s","is_periodic":true}""" },
        { new JobOptions { IsPeriodic = false }, """{"script_code":"s"}""" },
        { new JobOptions { IsPeriodic = false, RepeatEvery = TimeSpan.FromSeconds(5) }, """{"script_code":"s"}""" },
        { new JobOptions { RepeatEvery = TimeSpan.FromHours(1), CatchUp = CatchUp.All, CatchUpPerMinute = 30 }, """{"script_code":"s","is_periodic":true,"repeat_interval_sec":3600,"catch_up":"all","catch_up_per_min":30}""" },
        { new JobOptions { CatchUp = CatchUp.Skip }, """{"script_code":"s"}""" },
        { new JobOptions { RepeatEvery = TimeSpan.FromSeconds(59.5) }, """{"script_code":"s","is_periodic":true,"repeat_interval_sec":60}""" },
        { new JobOptions { Condition = "return leadId == 1;" }, """{"script_code":"s","condition_script_code":"return leadId == 1;"}""" },
        { new JobOptions { Condition = "" }, """{"script_code":"s"}""" },
        { new JobOptions { AddTags = ["vip", "new"] }, """{"script_code":"s","add_tags":"vip,new"}""" },
        { new JobOptions { RemoveTags = "old" }, """{"script_code":"s","remove_tags":"old"}""" },
        { new JobOptions { AddTags = [], RemoveTags = "" }, """{"script_code":"s"}""" },
    };

    // what the attribute says · what the call says · what is sent
    public static TheoryData<JobOptions, JobOptions?, string> Merges => new()
    {
        { new JobOptions { LeadId = 1, AddTags = "a" }, null, """{"script_code":"s","lead_id":1,"add_tags":"a"}""" },
        { new JobOptions { LeadId = 1 }, new JobOptions { LeadId = 2 }, """{"script_code":"s","lead_id":2}""" },
        { new JobOptions { LeadId = 1 }, new JobOptions { TicketId = 2 }, """{"script_code":"s","lead_id":1,"ticket_id":2}""" },
        { new JobOptions { TicketId = 1 }, new JobOptions { TicketId = 2 }, """{"script_code":"s","ticket_id":2}""" },
        { new JobOptions { RunAt = RunAt.Parse("2027-01-01 00:00:00") }, new JobOptions { RunAt = RunAt.Parse("2028-01-01 00:00:00") }, """{"script_code":"s","run_at":"2028-01-01 00:00:00"}""" },
        { new JobOptions { RunAfter = TimeSpan.FromSeconds(5) }, new JobOptions { RunAfter = TimeSpan.Zero }, """{"script_code":"s","run_after_sec":0}""" },
        { new JobOptions { IsPeriodic = true }, new JobOptions(), """{"script_code":"s","is_periodic":true}""" },
        { new JobOptions { RepeatEvery = TimeSpan.FromSeconds(5) }, new JobOptions { IsPeriodic = false }, """{"script_code":"s"}""" },
        { new JobOptions { IsPeriodic = true }, new JobOptions { IsPeriodic = false }, """{"script_code":"s"}""" },
        { new JobOptions { IsPeriodic = false }, new JobOptions { RepeatEvery = TimeSpan.FromHours(2) }, """{"script_code":"s","is_periodic":true,"repeat_interval_sec":7200}""" },
        { new JobOptions { RepeatEvery = TimeSpan.FromHours(1) }, new JobOptions { RepeatEvery = TimeSpan.FromHours(2) }, """{"script_code":"s","is_periodic":true,"repeat_interval_sec":7200}""" },
        { new JobOptions { Condition = "return false;" }, new JobOptions { Condition = "return true;" }, """{"script_code":"s","condition_script_code":"return true;"}""" },
        { new JobOptions { Condition = "return false;" }, new JobOptions { Condition = "" }, """{"script_code":"s"}""" },
        { new JobOptions { AddTags = "a" }, new JobOptions { AddTags = "b" }, """{"script_code":"s","add_tags":"b"}""" },
        { new JobOptions { AddTags = "a" }, new JobOptions { AddTags = [] }, """{"script_code":"s"}""" },
        { new JobOptions { RemoveTags = "a" }, new JobOptions { RemoveTags = "b" }, """{"script_code":"s","remove_tags":"b"}""" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Names_the_target(JobTarget target, string expected)
    {
        await ScheduleAsync(new Bare(new JobContract(target, hasParams: false)), null);

        Assert.Equal(expected, _transport.Body);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Writes_each_option_and_leaves_out_what_is_absent(JobOptions options, string expected)
    {
        await ScheduleAsync(new Bare(new JobContract(Target, hasParams: false)), options);

        Assert.Equal(expected, _transport.Body);
    }

    [Theory]
    [MemberData(nameof(Merges))]
    public async Task The_calls_options_win_over_the_contracts(JobOptions declared, JobOptions? given, string expected)
    {
        await ScheduleAsync(new Bare(new JobContract(Target, hasParams: false, defaults: declared)), given);

        Assert.Equal(expected, _transport.Body);
    }

    [Fact]
    public async Task Writes_all_fields_in_a_fixed_order()
    {
        await ScheduleAsync(new Greeting("Ann"), new JobOptions
        {
            RemoveTags = "old",
            AddTags = "new",
            Condition = $"return lead.getData('name') == {"O'Neil"};",
            RepeatEvery = TimeSpan.FromDays(1),
            RunAfter = TimeSpan.FromSeconds(3),
            RunAt = RunAt.Parse("2027-01-21 21:00:00"),
            TicketId = 2,
            LeadId = 1,
        });

        using var json = JsonDocument.Parse(_transport.Body!);
        Assert.Equal(
            ["script_code", "lead_id", "ticket_id", "run_at", "run_after_sec", "is_periodic", "repeat_interval_sec", "condition_script_code", "script_request_params", "add_tags", "remove_tags"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("""return lead.getData('name') == "O\u0027Neil";""", json.RootElement.GetProperty("condition_script_code").GetString());
    }

    [Fact]
    public async Task A_request_sends_its_parameters_as_they_are()
    {
        await _transport.Client().ScheduleAsync(
            new JobRequest { TriggerId = 17, LeadId = 1, AddTags = "a", ParamsJson = """ {"n": 1.0, "t": [ ]} """u8.ToArray() },
            TestContext.Current.CancellationToken);

        Assert.Equal("""{"trigger_id":17,"lead_id":1,"script_request_params": {"n": 1.0, "t": [ ]} ,"add_tags":"a"}""", _transport.Body);
    }

    [Fact]
    public async Task A_request_without_parameters_leaves_them_out()
    {
        await _transport.Client().ScheduleAsync(new JobRequest { BroadcastCode = "sale" }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"broadcast_code":"sale"}""", _transport.Body);
    }

    private Task ScheduleAsync<TContract>(TContract contract, JobOptions? options)
        where TContract : IJobContract =>
        _transport.Client().ScheduleAsync(contract, options, TestContext.Current.CancellationToken);
}

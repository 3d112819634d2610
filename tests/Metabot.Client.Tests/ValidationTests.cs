using System.Text;
using Metabot.Json;

namespace Metabot.Client.Tests;

/// <summary>Values that can never be right are refused before anything is sent.</summary>
public sealed class ValidationTests
{
    private readonly RecordingTransport _transport = new();

    public static TheoryData<JobOptions, string, string, string> BadOptions => new()
    {
        { new JobOptions { LeadId = 0 }, "MBOT2008", "lead_id", "lead_id is 0; ids are greater than zero" },
        { new JobOptions { TicketId = -7 }, "MBOT2008", "ticket_id", "ticket_id is -7; ids are greater than zero" },
        { new JobOptions { RunAfter = TimeSpan.FromSeconds(-1.5) }, "MBOT2004", "run_after_sec", "run_after_sec is -1.5; it must be 0 to 2147483647 seconds" },
        { new JobOptions { RunAfter = TimeSpan.FromTicks(-1) }, "MBOT2004", "run_after_sec", "run_after_sec is -0.0000001;" },
        { new JobOptions { RunAfter = TimeSpan.FromSeconds(2147483648) }, "MBOT2004", "run_after_sec", "run_after_sec is 2147483648;" },
        { new JobOptions { RunAfter = TimeSpan.MaxValue }, "MBOT2004", "run_after_sec", "run_after_sec is 922337203685.4775807;" },
        { new JobOptions { RunAfter = TimeSpan.MinValue }, "MBOT2004", "run_after_sec", "run_after_sec is -922337203685.4775808;" },
        { new JobOptions { Key = "a b" }, "MBOT2016", "job_key", "job_key has the character U+0020; it must be 1 to 200 visible ASCII characters" },
        { new JobOptions { Key = new string('k', 201) }, "MBOT2016", "job_key", "job_key has 201 characters;" },
        { new JobOptions { IdempotencyKey = "a\0" }, "MBOT2016", "Idempotency-Key", "Idempotency-Key has the character U+0000;" },
        { new JobOptions { RepeatEvery = TimeSpan.Zero }, "MBOT2004", "repeat_interval_sec", "repeat_interval_sec is 0; it must be 1 to 2147483647 seconds" },
        { new JobOptions { RepeatEvery = TimeSpan.FromSeconds(0.5) }, "MBOT2004", "repeat_interval_sec", "repeat_interval_sec is 0.5;" },
        { new JobOptions { RepeatEvery = TimeSpan.FromSeconds(2147483647.1) }, "MBOT2004", "repeat_interval_sec", "it must be 1 to 2147483647 seconds" },
        { new JobOptions { RunAt = default(RunAt) }, "MBOT2001", "run_at", "run_at '' is not in the form" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task A_bad_option_of_the_call_names_its_wire_field(JobOptions options, string ruleId, string field, string message)
    {
        var error = await RefusedAsync(client => client.ScheduleAsync(new Greeting("x"), options));

        Assert.Equal((ruleId, field), (error.RuleId, error.Field));
        Assert.Contains($"{ruleId}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_default_of_the_contract_is_refused_as_well()
    {
        var contract = new JobContract(JobTarget.ById(JobTargetKind.Script, 1), defaults: new JobOptions { LeadId = -1 });

        var error = await RefusedAsync(client => client.ScheduleAsync(new Greeting("x") { Contract = contract }));

        Assert.Equal("lead_id", error.Field);
    }

    [Fact]
    public async Task A_contract_that_needs_a_lead_is_refused_without_one()
    {
        var contract = new JobContract(JobTarget.ById(JobTargetKind.Script, 1), leadRequired: true);

        var error = await RefusedAsync(client => client.ScheduleAsync(new Greeting("x") { Contract = contract }));

        Assert.Equal(("MBOT2012", "lead_id"), (error.RuleId, error.Field));
    }

    [Fact]
    public async Task A_contract_that_needs_a_lead_takes_it_from_its_defaults_too()
    {
        var contract = new JobContract(JobTarget.ById(JobTargetKind.Script, 1), leadRequired: true, defaults: new JobOptions { LeadId = 5 });

        await _transport.Client().ScheduleAsync(new Greeting("x") { Contract = contract }, null, TestContext.Current.CancellationToken);

        Assert.Equal(1, _transport.Calls);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{} x")]
    [InlineData("{'a':1}")]
    [InlineData("   ")]
    [InlineData("\uFEFF{}")]
    public async Task Parameters_that_are_not_one_json_object_are_refused(string json)
    {
        var error = await RefusedAsync(client => client.ScheduleAsync(new JobRequest { ScriptId = 1, ParamsJson = Encoding.UTF8.GetBytes(json) }));

        Assert.Equal(("MBOT2014", "script_request_params"), (error.RuleId, error.Field));
    }

    [Theory]
    [InlineData("[1]", "it is an array")]
    [InlineData("\"x\"", "it is a string")]
    [InlineData("7", "it is a number")]
    [InlineData("false", "it is a boolean")]
    [InlineData("null", "it is null")]
    public async Task Other_json_is_called_by_its_name(string json, string expected)
    {
        var error = await RefusedAsync(client => client.ScheduleAsync(new JobRequest { ScriptId = 1, ParamsJson = Encoding.UTF8.GetBytes(json) }));

        Assert.EndsWith("script_request_params is not one JSON object: " + expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_needs_one_target()
    {
        Assert.Equal("MBOT2007", (await RefusedAsync(client => client.ScheduleAsync(new JobRequest()))).RuleId);
        Assert.Equal("MBOT2006", (await RefusedAsync(client => client.ScheduleAsync(new JobRequest { ScriptId = 1, ScriptCode = "a" }))).RuleId);
    }

    [Fact]
    public async Task Delay_and_moment_together_are_sent_because_the_server_ignores_the_delay()
    {
        var options = new JobOptions { RunAt = RunAt.Parse("2027-01-21 21:00:00"), RunAfter = TimeSpan.FromSeconds(1) };

        await _transport.Client().ScheduleAsync(new Greeting("x"), options, TestContext.Current.CancellationToken);

        Assert.Contains("\"run_at\":\"2027-01-21 21:00:00\",\"run_after_sec\":1", _transport.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_json_is_refused()
    {
        await Assert.ThrowsAsync<MetabotSerializationException>(
            () => _transport.Client().ScheduleAsync(new NotANumber(), null, TestContext.Current.CancellationToken));

        Assert.Equal(0, _transport.Calls);
    }

    [Fact]
    public async Task Null_is_refused()
    {
        var client = _transport.Client();

        await Assert.ThrowsAsync<ArgumentNullException>("contract", () => client.ScheduleAsync<Greeting>(null!, null, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => client.ScheduleAsync(null!, TestContext.Current.CancellationToken));
    }

    private async Task<JobValidationException> RefusedAsync(Func<BotClient, Task> call)
    {
        var error = await Assert.ThrowsAsync<JobValidationException>(() => call(_transport.Client()));
        Assert.Equal(0, _transport.Calls);
        return error;
    }

    private sealed class NotANumber : IJobContract
    {
        public JobContract GetContract() => Greeting.Declared;

        public void WriteParams(JobJsonWriter writer) => writer.WriteNumber(double.NaN);
    }
}

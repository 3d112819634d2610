using System.Text;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What of the attribute and of the call's options reaches the wire, through the real client.</summary>
public class DefaultsTests
{
    private const string Contract = """
        [BotScript("s", Condition = "return true;", RunAfterSeconds = 5, RepeatEverySeconds = 60, AddTags = "vip,new", RemoveTags = "old")]
        public partial record P(int X);
        """;

    [Theory]
    [InlineData("null", """{"script_code":"s","run_after_sec":5,"is_periodic":true,"repeat_interval_sec":60,"condition_script_code":"return true;","script_request_params":{"x":1},"add_tags":"vip,new","remove_tags":"old"}""")]
    [InlineData("new JobOptions()", """{"script_code":"s","run_after_sec":5,"is_periodic":true,"repeat_interval_sec":60,"condition_script_code":"return true;","script_request_params":{"x":1},"add_tags":"vip,new","remove_tags":"old"}""")]
    [InlineData("""new JobOptions { Condition = "return false;", AddTags = "mine" }""", """{"script_code":"s","run_after_sec":5,"is_periodic":true,"repeat_interval_sec":60,"condition_script_code":"return false;","script_request_params":{"x":1},"add_tags":"mine","remove_tags":"old"}""")]
    [InlineData("""new JobOptions { RunAfter = TimeSpan.Zero, RepeatEvery = TimeSpan.FromSeconds(2), Condition = "", AddTags = "", RemoveTags = "" }""", """{"script_code":"s","run_after_sec":0,"is_periodic":true,"repeat_interval_sec":2,"script_request_params":{"x":1}}""")]
    [InlineData("""new JobOptions { LeadId = 7, TicketId = 8, RunAt = RunAt.Parse("2027-01-21 21:00:00") }""", """{"script_code":"s","lead_id":7,"ticket_id":8,"run_at":"2027-01-21 21:00:00","run_after_sec":5,"is_periodic":true,"repeat_interval_sec":60,"condition_script_code":"return true;","script_request_params":{"x":1},"add_tags":"vip,new","remove_tags":"old"}""")]
    public async Task A_call_wins_property_by_property(string options, string expected)
    {
        Assert.Equal(expected, await SentAsync(Contract, $"bot.ScheduleAsync(new P(1), {options})"));
        Assert.Equal(expected, await SentAsync(Contract, $"bot.SchedulePAsync(1, {options})"));
        Assert.Equal(expected, await SentAsync(Contract.Replace("partial ", "", StringComparison.Ordinal), $"bot.ScheduleAsync(new P(1), {options})"));
    }

    [Fact]
    public async Task A_contract_that_needs_a_lead_is_not_sent_without_one()
    {
        const string contract = "[BotTrigger(17, LeadRequired = true)] public partial record P;";

        var error = await Assert.ThrowsAsync<JobValidationException>(() => SentAsync(contract, "bot.ScheduleAsync(new P(), new JobOptions { TicketId = 1 })"));
        Assert.Contains("lead_id", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"trigger_id":17,"lead_id":1}""", await SentAsync(contract, "bot.ScheduleAsync(new P(), new JobOptions { LeadId = 1 })"));
    }

    private static async Task<string> SentAsync(string declarations, string call)
    {
        var transport = new RecordingTransport();
        var client = new BotClient(transport, new BotClientOptions { BaseAddress = new Uri("http://bot.test"), BotId = 42, Token = "token" });
        var calls = Compiled.From($$"""
            using System; using System.Threading.Tasks; using Metabot;
            {{declarations}}
            public static class Calls { public static Task<ScheduledJob> Make(IBotClient bot) => {{call}}; }
            """);
        await (Task<ScheduledJob>)calls.Load().GetType("Calls")!.GetMethod("Make")!.Invoke(null, [client])!;
        return transport.Body;
    }

    private sealed class RecordingTransport : IBotTransport
    {
        public string Body { get; private set; } = "";

        public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
        {
            Body = Encoding.UTF8.GetString(request.Body.Span);
            return Task.FromResult(new BotTransportResponse(200, default));
        }
    }
}

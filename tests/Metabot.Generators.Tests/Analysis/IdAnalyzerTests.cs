using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.IdAnalyzer>;

namespace Metabot.Generators.Analysis;

public class IdAnalyzerTests
{
    [Theory]
    [InlineData("new JobOptions { LeadId = 1, TicketId = long.MaxValue }")]
    [InlineData("new JobOptions { LeadId = null, TicketId = id }")]
    [InlineData("new JobOptions { LeadId = default }")]
    [InlineData("new JobRequest { LeadId = id > 0 ? id : null }")]
    [InlineData("new BotClientOptions { BotId = 42 }")]
    [InlineData("new Own { LeadId = 0 }")]
    public Task An_id_that_can_exist_is_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobOptions { LeadId = {|MBOT2008:0|} }")]
    [InlineData("new JobRequest { TicketId = {|MBOT2008:-5|} }")]
    [InlineData("new JobOptions { LeadId = {|MBOT2008:None|} }")]
    [InlineData("new JobOptions { LeadId = {|MBOT2008:(byte)0|} }")]
    [InlineData("options with { LeadId = {|MBOT2008:1 - 1|} }")]
    [InlineData("options.LeadId = {|MBOT2008:long.MinValue|}")]
    [InlineData("new BotClientOptions { BotId = {|MBOT2008:0|} }")]
    [InlineData("new JobFilter { LeadId = {|MBOT2008:0|}, TicketId = {|MBOT2008:-1|} }")]
    [InlineData("client.CancelAsync({|MBOT2008:0|})")]
    [InlineData("((IBotJobs)client).ListRunsAsync(jobId: {|MBOT2008:-1|})")]
    [InlineData("((IBotLeads)client).SendMessageAsync({|MBOT2008:0|}, \"hello\")")]
    [InlineData("client.WaitAsync({|MBOT2008:0|})")]
    [InlineData("((IBotMessages)client).RedeliverAsync({|MBOT2008:0|})")]
    [InlineData("((IBotMessages)client).ListConversationAsync({|MBOT2008:-3|})")]
    [InlineData("((IBotTickets)client).UpdateTicketAsync({|MBOT2008:0|}, new TicketData { AuthorPersonId = {|MBOT2008:0|}, ClientPersonId = {|MBOT2008:-1|}, AssignedPersonId = {|MBOT2008:0|} })")]
    [InlineData("((IBotPersons)client).GetPersonAsync(personId: {|MBOT2008:0|})")]
    [InlineData("client.CreatePersonAsync(new() { RoleId = {|MBOT2008:0|} })")]
    public Task An_id_that_cannot_is_reported(string expression) => Verify(expression);

    [Theory]
    [InlineData("{|MBOT2008:0|}, \"token\"")]
    [InlineData("token: \"token\", botId: {|MBOT2008:-1|}, configure: _ => { }")]
    [InlineData("42, \"token\"")]
    public Task The_Flurl_extension_is_looked_at(string arguments)
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Client.Flurl.FlurlBotExtensions).Assembly.Location));
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(BotClientOptions).Assembly.Location));
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Flurl.Http.FlurlClient).Assembly.Location));
        test.TestCode = $$"""
            using Flurl.Http;
            using Metabot.Client.Flurl;
            class C { object M(IFlurlClient client) => client.Bot({{arguments}}); }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_message_names_the_wire_field() => Test.VerifyAsync(
        "class C { object O = new Metabot.JobOptions { TicketId = {|#0:-7|} }; }",
        DiagnosticResult.CompilerError("MBOT2008").WithLocation(0).WithMessage("ticket_id is -7; ids are greater than zero"));

    private static Task Verify(string expression)
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(BotClientOptions).Assembly.Location));
        test.TestCode = $$"""
            #nullable enable
            using Metabot;
            class Own { public long LeadId; }
            class C
            {
                const long None = 0;
                object? M(JobOptions options, BotClient client, long? id) => {{expression}};
            }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

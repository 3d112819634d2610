using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Contracts.RequestTargetAnalyzer>;

namespace Metabot.Generators.Analysis;

public class RequestTargetAnalyzerTests
{
    [Theory]
    [InlineData("new JobRequest { ScriptId = 1 }")]
    [InlineData("new JobRequest { ScriptId = null, TriggerCode = \"paid\" }")]
    [InlineData("new JobRequest { ScriptId = id, TriggerCode = null, LeadId = 0 }")]
    [InlineData("new JobRequest { BroadcastId = long.MaxValue }")]
    [InlineData("new Own { ScriptId = 0 }")]
    public Task A_name_is_fine(string expression) => Verify(expression);

    [Theory]
    [InlineData("new JobRequest { ScriptId = {|MBOT1002:0|} }")]
    [InlineData("new JobRequest { TriggerId = {|MBOT1002:-7|} }")]
    [InlineData("new JobRequest { BroadcastId = {|MBOT1002:None|} }")]
    [InlineData("new JobRequest { ScriptCode = {|MBOT1002:\"\"|} }")]
    [InlineData("new JobRequest { TriggerCode = {|MBOT1002:\" \\t\"|} }")]
    [InlineData("new JobRequest { BroadcastCode = id > 0 ? \"sale\" : {|MBOT1002:\"\"|} }")]
    [InlineData("request with { ScriptCode = {|MBOT1002:\"\"|} }")]
    [InlineData("request.ScriptId = {|MBOT1002:0|}")]
    public Task What_names_nothing_is_reported(string expression) => Verify(expression);

    [Theory]
    [InlineData("client.CallAsync({|MBOT1002:\"\"|})")]
    [InlineData("client.CallAsync({|MBOT1002:\"cjm//import\"|})")]
    [InlineData("client.CallAsync(alias: id > 0 ? \"ok\" : {|MBOT1002:\"a/../b\"|})")]
    [InlineData("client.CallAsync(\"cjm/import\")")]
    [InlineData("client.ListRowsAsync({|MBOT1002:\" \"|})")]
    [InlineData("client.ListRowsAsync(\"блюда дня\")")]
    [InlineData("((IBotTables)client).AddRowAsync({|MBOT1002:\"a/b\"|}, new())")]
    [InlineData("((IBotTables)client).AddRowAsync({|MBOT1002:\"..\"|}, new())")]
    public Task An_alias_and_a_table_of_a_call_are_looked_at(string expression)
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(BotClientOptions).Assembly.Location));
        test.TestCode = $"using Metabot; class C {{ object M(BotClient client, long id) => {expression}; }}";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("TriggerId = {|#0:-7|}", "trigger_id does not name a target: -7 is not greater than zero; give the id or the code that it has in the bot")]
    [InlineData("TriggerCode = {|#0:\" \"|}", "trigger_code does not name a target: it is blank; give the id or the code that it has in the bot")]
    public Task The_message_names_the_wire_field(string assignment, string message) => Test.VerifyAsync(
        $"class C {{ object R = new Metabot.JobRequest {{ {assignment} }}; }}",
        DiagnosticResult.CompilerError("MBOT1002").WithLocation(0).WithMessage(message));

    private static Task Verify(string expression) => Test.VerifyAsync(
        $$"""
        #nullable enable
        using Metabot;
        class Own { public long ScriptId; }
        class C
        {
            const long None = 0;
            object? M(JobRequest request, long id) => {{expression}};
        }
        """);
}

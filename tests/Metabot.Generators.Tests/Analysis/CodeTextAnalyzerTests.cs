using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Contracts.CodeTextAnalyzer>;

namespace Metabot.Generators.Analysis;

public class CodeTextAnalyzerTests
{
    [Theory]
    [InlineData("[BotScript(\"welcome\")]")]
    [InlineData("[BotScript(\"two words\")]")]
    [InlineData("[BotScript(\" \")]")]
    [InlineData("[BotScript(Code = null)]")]
    [InlineData("[BotScript(\"a\", AddTags = \" x \")]")]
    [InlineData("[BotScript(\"{|MBOT1003: a|}\")]")]
    [InlineData("[BotTrigger(code: @\"{|MBOT1003:a |}\")]")]
    [InlineData("[BotBroadcast(Code = \"{|MBOT1003:a\\tb|}\")]")]
    [InlineData("[BotScript({|MBOT1003:Codes.Bad|})]")]
    [InlineData("[BotScript(\"\"\"{|MBOT1003:a |}\"\"\")]")]
    [InlineData("[BotEndpoint(\"cjm/import\")]")]
    [InlineData("[BotEndpoint(\"{|MBOT1003:register_lead |}\")]")]
    [InlineData("[BotEndpoint(alias: \"{|MBOT1003:\tregister_lead|}\")]")]
    public Task Attributes_are_looked_at(string attribute) =>
        Test.VerifyAsync($"using Metabot; {attribute} record R; static class Codes {{ public const string Bad = \"a\\n\"; }}");

    [Theory]
    [InlineData("new JobRequest { ScriptCode = \"a\" }")]
    [InlineData("new JobRequest { ScriptCode = code }")]
    [InlineData("new JobRequest { ScriptCode = \"{|MBOT1003:a |}\" }")]
    [InlineData("request with { TriggerCode = flag ? \"{|MBOT1003:a |}\" : \"b\" }")]
    [InlineData("request.BroadcastCode = \"{|MBOT1003:\\ta|}\"")]
    public Task Requests_are_looked_at(string expression) =>
        Test.VerifyAsync($"using Metabot; class C {{ object M(JobRequest request, string code, bool flag) => {expression}; }}");

    [Fact]
    public Task Aliases_of_calls_are_looked_at()
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(BotEndpointCalls).Assembly.Location));
        test.TestCode = """
            using Metabot;
            class C { object M(IBotClient bot, bool flag) => flag ? bot.CallAsync("{|MBOT1003: register_lead|}") : bot.CallAsync("register_lead"); }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_message_says_what_to_write() => Test.VerifyAsync(
        "[Metabot.BotTrigger(\"{|#0:paid |}\")] record R;",
        DiagnosticResult.CompilerWarning("MBOT1003").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("trigger_code 'paid ' has white space around it; write 'paid'"));
}

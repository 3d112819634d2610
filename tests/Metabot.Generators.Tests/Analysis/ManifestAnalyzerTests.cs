using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Manifest.ManifestAnalyzer>;

namespace Metabot.Generators.Analysis;

public class ManifestAnalyzerTests
{
    private const string Bot = """
        {
          // What authors write between the lines.
          "id": 42,
          "scripts": {
            "welcome": { "id": 1, "commands": [{ "text": "Hi", "id": 99 }] },
            "caf\u00e9": { "commands": [] },
          },
          "triggers": { "paid": { "id": 17, "script": "welcome" } },
          "broadcasts": { "sale": { "script": "welcome" } }, /* and more */
          "endpoints": { "cjm/import": { "javascript": "return true;" } },
        }
        """;

    [Theory]
    [InlineData("[BotScript(\"welcome\")]")]
    [InlineData("[BotScript(1)]")]
    [InlineData("[BotScript(Id = 1)]")]
    [InlineData("[BotScript(\"café\")]")]
    [InlineData("[BotTrigger(\"paid\")]")]
    [InlineData("[BotTrigger(17)]")]
    [InlineData("[BotBroadcast(Code = \"sale\")]")]
    [InlineData("[BotEndpoint(\"cjm/import\")]")]
    [InlineData("[BotScript(\"welcome \")]")]
    [InlineData("[BotScript(\" \")]")]
    [InlineData("[BotScript(0)]")]
    [InlineData("[BotScript(-1)]")]
    [InlineData("[BotScript(\"{|MBOT5001:wellcome|}\")]")]
    [InlineData("[BotScript(Code = \"{|MBOT5001:Welcome|}\")]")]
    [InlineData("[BotScript(code: {|MBOT5001:Codes.Sale|})]")]
    [InlineData("[BotScript(\"{|MBOT5001:paid|}\")]")]
    [InlineData("[BotScript({|MBOT5001:99|})]")]
    [InlineData("[BotScript({|MBOT5001:42|})]")]
    [InlineData("[BotScript(Id = {|MBOT5001:17|})]")]
    [InlineData("[BotTrigger(\"{|MBOT5001:welcome|}\")]")]
    [InlineData("[BotBroadcast({|MBOT5001:1|})]")]
    [InlineData("[BotEndpoint(\"{|MBOT5001:cjm/imports|}\")]")]
    public Task Attributes_are_compared(string attribute) =>
        VerifyAsync($"using Metabot; {attribute} record R; static class Codes {{ public const string Sale = \"sale\"; }}", Bot);

    [Theory]
    [InlineData("new JobRequest { ScriptCode = \"welcome\" }")]
    [InlineData("new JobRequest { ScriptCode = code }")]
    [InlineData("new JobRequest { TriggerId = 17 }")]
    [InlineData("new JobRequest { ScriptCode = \"{|MBOT5001:welcom|}\" }")]
    [InlineData("new JobRequest { TriggerId = {|MBOT5001:18|} }")]
    [InlineData("request with { BroadcastCode = flag ? \"{|MBOT5001:sail|}\" : \"sale\" }")]
    [InlineData("JobTarget.ByCode(JobTargetKind.Trigger, \"{|MBOT5001:payed|}\")")]
    [InlineData("JobTarget.ById(JobTargetKind.Script, {|MBOT5001:17|})")]
    [InlineData("JobTarget.ByCode(kind, \"payed\")")]
    [InlineData("JobTarget.ByCode(Own, \"payed\")")]
    [InlineData("JobTarget.ByCode(Script, \"paid\")")]
    public Task Requests_and_targets_are_compared(string expression) =>
        VerifyAsync($"using Metabot; class C {{ static readonly JobTargetKind Own = default, Script = JobTargetKind.Trigger; object M(JobRequest request, string code, JobTargetKind kind, bool flag) => {expression}; }}", Bot);

    [Theory]
    [InlineData("wellcome", "the bot has no script 'wellcome'; did you mean 'welcome'?")]
    [InlineData("invoice", "the bot has no script 'invoice'; known scripts: welcome, café")]
    public Task The_message_says_what_there_is(string code, string message) => VerifyAsync(
        $"[Metabot.BotScript(\"{{|#0:{code}|}}\")] record R;",
        Bot,
        DiagnosticResult.CompilerError("MBOT5001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message));

    [Fact]
    public Task Of_many_some_are_listed()
    {
        var scripts = string.Join(",", Enumerable.Range(1, 9).Select(number => $"\"s{number}\":{{}}"));
        return VerifyAsync(
            "[Metabot.BotScript({|#0:7|})] record R; [Metabot.BotTrigger(\"{|#1:x|}\")] record S;",
            $$"""{ "scripts": { {{scripts}} } }""",
            DiagnosticResult.CompilerError("MBOT5001").WithLocation(0).WithMessage("the bot has no script with id 7; known scripts: s1, s2, s3, s4, s5, s6, s7, s8, …"),
            DiagnosticResult.CompilerError("MBOT5001").WithLocation(1).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("the bot has no trigger 'x', and no triggers at all"));
    }

    [Fact]
    public Task Of_several_bots_one_that_has_it_is_enough()
    {
        var test = Test.Create();
        test.TestCode = "using Metabot; [BotScript(\"welcome\")] record R; [BotScript(\"bank\")] record S; [BotScript(\"{|MBOT5001:tank|}\")] record T;";
        test.TestState.AdditionalFiles.Add(("/shop/bot.json", Bot));
        test.TestState.AdditionalFiles.Add(("/bank/bot.json", """{ "scripts": { "bank": {} } }"""));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("bot.json", "{ \"scripts\": { \"welcome\": ")]
    [InlineData("bot.json", "")]
    [InlineData("bot.json", "[]")]
    [InlineData("robot.json", "{ \"scripts\": {} }")]
    [InlineData("bot.schema.json", "{ \"scripts\": {} }")]
    public Task Without_a_bot_that_can_be_read_nothing_is_said(string name, string text)
    {
        var test = Test.Create();
        test.TestCode = "[Metabot.BotScript(\"wellcome\")] record R;";
        test.TestState.AdditionalFiles.Add((name, text));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    // What is nested deep, repeated or of another shape is no target, and stops nobody.
    [Theory]
    [InlineData("""{ "scripts": [ { "wellcome": {} } ] }""", true)]
    [InlineData("""{ "snippets": { "wellcome": "" }, "scripts": { "a": { "wellcome": {} } } }""", true)]
    [InlineData("""{ "scripts": { "wellcome": null } }""", false)]
    [InlineData("""{ "scripts": { "a": {} }, "scripts": { "wellcome": {} } }""", false)]
    public Task Only_names_of_targets_count(string manifest, bool isUnknown) =>
        VerifyAsync(isUnknown ? "[Metabot.BotScript(\"{|MBOT5001:wellcome|}\")] record R;" : "[Metabot.BotScript(\"wellcome\")] record R;", manifest);

    [Fact]
    public Task Aliases_of_calls_are_compared()
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(BotEndpointCalls).Assembly.Location));
        test.TestState.AdditionalFiles.Add(("bot.json", Bot));
        test.TestCode = """
            using Metabot;
            class C { object M(IBotClient bot, bool flag) => flag ? bot.CallAsync("{|MBOT5001:cjm/import2|}") : bot.CallAsync("cjm/import"); }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string source, string manifest, params DiagnosticResult[] expected)
    {
        var test = Test.Create();
        test.TestCode = source;
        test.TestState.AdditionalFiles.Add(("bot.json", manifest));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

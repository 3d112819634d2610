using Metabot.Generators.Analysis.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Contracts.TargetAttributeAnalyzer>;

namespace Metabot.Generators.Analysis;

public class TargetAttributeAnalyzerTests
{
    [Theory]
    [InlineData("[BotScript(\"a\")]")]
    [InlineData("[BotTrigger(17)]")]
    [InlineData("[BotBroadcast(Id = 1)]")]
    [InlineData("[BotScript(Code = \"a\")]")]
    [InlineData("[BotScript(\"a\", Id = 0)]")]
    [InlineData("[BotScript(5, Code = null)]")]
    [InlineData("[BotScript(1, AddTags = \"a\", RunAfterSeconds = 0)]")]
    [InlineData("[BotEndpoint(\"cjm/import\")]")]
    [InlineData("[BotEndpoint(\"register_lead\", Answer = typeof(string))]")]
    [InlineData("[System.Obsolete(\"\")]")]
    public Task One_target_is_fine(string attribute) => Verify(attribute);

    [Theory]
    [InlineData("[BotScript(\"a\"), {|MBOT1001:BotTrigger(\"b\")|}]")]
    [InlineData("[BotTrigger(1)] [{|MBOT1001:BotScript(\"a\")|}] [{|MBOT1001:BotBroadcast(\"b\")|}]")]
    [InlineData("[BotScript(\"a\"), {|MBOT1001:BotEndpoint(\"a\")|}]")]
    [InlineData("[BotScript(\"a\", {|MBOT1001:Id = 5|})]")]
    [InlineData("[BotScript(5, {|MBOT1001:Code = \"a\"|})]")]
    [InlineData("[BotScript(\"a\", {|MBOT1001:Code = \"b\"|})]")]
    [InlineData("[BotTrigger(5, {|MBOT1001:Id = 6|})]")]
    [InlineData("[BotBroadcast(Code = \"a\", AddTags = \"x\", {|MBOT1001:Id = 6|})]")]
    [InlineData("[BotBroadcast(Id = Ids.Five, {|MBOT1001:Code = \"a\" + \"b\"|})]")]
    public Task Two_targets_conflict(string attributes) => Verify(attributes);

    [Theory]
    [InlineData("[{|MBOT1002:BotScript|}]")]
    [InlineData("[{|MBOT1002:BotScript()|}]")]
    [InlineData("[{|MBOT1002:BotTrigger(AddTags = \"a\")|}]")]
    [InlineData("[BotScript({|MBOT1002:\"\"|})]")]
    [InlineData("[BotScript({|MBOT1002:\" \\t\"|})]")]
    [InlineData("[BotScript(code: {|MBOT1002:\" \"|})]")]
    [InlineData("[BotScript({|MBOT1002:(string)null|})]")]
    [InlineData("[BotScript(Code = {|MBOT1002:null|})]")]
    [InlineData("[BotEndpoint({|MBOT1002:\" \"|})]")]
    [InlineData("[BotEndpoint({|MBOT1002:null|})]")]
    [InlineData("[BotEndpoint({|MBOT1002:\"/register_lead\"|})]")]
    [InlineData("[BotEndpoint({|MBOT1002:\"cjm//import\"|})]")]
    [InlineData("[BotEndpoint({|MBOT1002:\"cjm/../import\"|})]")]
    [InlineData("[BotTrigger({|MBOT1002:0|})]")]
    [InlineData("[BotTrigger({|MBOT1002:-5|})]")]
    [InlineData("[BotTrigger(Id = {|MBOT1002:-Ids.Five|})]")]
    [InlineData("[BotTrigger(Id = {|MBOT1002:0|})]")]
    [InlineData("[BotScript({|MBOT1002:\"\"|}, {|MBOT1001:Id = 5|})]")]
    public Task No_target_is_an_error(string attribute) => Verify(attribute);

    [Theory]
    [InlineData("record struct R;")]
    [InlineData("class R { }")]
    [InlineData("struct R { }")]
    [InlineData("partial record R; partial record R { int X => 1; }")]
    [InlineData("class R<T> { }")]
    public Task Every_kind_of_type_is_looked_at(string declaration) =>
        Test.VerifyAsync($"using Metabot; [BotScript(\"a\"), {{|MBOT1001:BotTrigger(1)|}}] {declaration}");

    [Fact]
    public Task Parts_of_one_type_are_taken_together() => Test.VerifyAllAsync(
        [
            "using Metabot; [BotScript(\"a\")] partial record R;",
            "using Metabot; [{|MBOT1001:BotTrigger(\"b\")|}] partial record R;",
        ]);

    [Fact]
    public Task A_nested_type_is_looked_at() => Test.VerifyAsync("using Metabot; class O { [{|MBOT1002:BotScript|}] record R; }");

    [Fact]
    public Task The_message_names_the_type_and_its_targets() => Test.VerifyAsync(
        "using Metabot; [BotScript(\"a\"), {|#0:BotTrigger(\"b\")|}] record Welcome;",
        Expect(Rule.ConflictingTarget.Descriptor, "Welcome names more than one target ([BotScript], [BotTrigger]); keep one"));

    [Fact]
    public Task The_message_names_the_wire_fields() => Test.VerifyAsync(
        "using Metabot; [BotScript(\"a\", {|#0:Id = 5|})] record Welcome;",
        Expect(Rule.ConflictingTarget.Descriptor, "[BotScript] names more than one target (script_code, script_id); keep one"));

    [Theory]
    [InlineData("[BotTrigger({|#0:-5|})]", "trigger_id does not name a target: -5 is not greater than zero; give the id or the code that it has in the bot")]
    [InlineData("[BotBroadcast({|#0:\"\"|})]", "broadcast_code does not name a target: it is blank; give the id or the code that it has in the bot")]
    [InlineData("[{|#0:BotScript|}]", "[BotScript] does not name a target: it has neither an id nor a code; give the id or the code that it has in the bot")]
    public Task The_message_says_why_nothing_is_named(string attribute, string message) => Test.VerifyAsync(
        $"using Metabot; {attribute} record Welcome;", Expect(Rule.NoTarget.Descriptor, message));

    [Theory]
    [InlineData("[{|CS1729:BotScript(1, 2)|}]")]
    [InlineData("[BotScript({|CS1503:true|})]")]
    [InlineData("[BotScript(Id = {|CS0029:\"a\"|})]")]
    [InlineData("[BotScript({|CS0103:Nowhere|})]")]
    [InlineData("[BotScript(\"a\"), {|MBOT1001:{|CS0579:BotScript|}(\"b\")|}]")]
    public Task Attributes_that_do_not_compile_are_survived(string attribute) => Verify(attribute);

    [Fact]
    public Task A_project_without_the_package_is_not_looked_at()
    {
        var test = Test.Create();
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestProject.WithoutPackage);
        test.TestCode = "class BotScriptAttribute : System.Attribute { } [BotScript] record R;";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Expect(DiagnosticDescriptor rule, string message) =>
        new DiagnosticResult(rule).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message);

    private static Task Verify(string attributes) => Test.VerifyAsync(
        $$"""
        using Metabot;
        {{attributes}}
        partial record Contract;
        static class Ids
        {
            public const long Five = 5;
        }
        """);
}

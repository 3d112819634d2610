using TestCode = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.CodeTextAnalyzer, Metabot.Generators.CodeFixes.CodeTextFix>;
using TestPartial = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.ContractHintAnalyzer, Metabot.Generators.CodeFixes.PartialFix>;
using TestOuter = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.ContractShapeAnalyzer, Metabot.Generators.CodeFixes.PartialFix>;
using TestJson = Metabot.Generators.CodeFixes.FixTest<Metabot.Generators.Analysis.Contracts.ContractShapeAnalyzer, Metabot.Generators.CodeFixes.JsonAttributeFix>;

namespace Metabot.Generators.CodeFixes;

public class ContractFixTests
{
    private const string Json = "using System;\r\nusing System.Text.Json.Serialization;\r\n";

    [Theory]
    [InlineData("[Metabot.BotScript(\"{|MBOT1003: a|}\")] record R;", "[Metabot.BotScript(\"a\")] record R;")]
    [InlineData("[Metabot.BotScript(@\"{|MBOT1003:a\"\" |}\")] record R;", "[Metabot.BotScript(@\"a\"\"\")] record R;")]
    [InlineData("[Metabot.BotScript(\"{|MBOT1003:a\\tb\\n|}\")] record R;", "[Metabot.BotScript(\"ab\")] record R;")]
    [InlineData("class C { object M() => new[] { new Metabot.JobRequest { ScriptCode = \"{|MBOT1003:a |}\" }, new Metabot.JobRequest { ScriptCode = \"{|MBOT1003:b |}\" } }; }", "class C { object M() => new[] { new Metabot.JobRequest { ScriptCode = \"a\" }, new Metabot.JobRequest { ScriptCode = \"b\" } }; }")]
    public Task A_code_is_cleaned(string source, string expected) => TestCode.VerifyAsync(source, expected);

    [Theory]
    [InlineData("[Metabot.BotScript(\"a\")]\r\npublic record {|MBOT1008:R|}(int X);\r\n", "[Metabot.BotScript(\"a\")]\r\npublic partial record R(int X);\r\n")]
    [InlineData("[Metabot.BotScript(\"a\")] readonly record struct {|MBOT1008:R|}; [Metabot.BotScript(\"b\")] class {|MBOT1008:S|} { }", "[Metabot.BotScript(\"a\")] readonly partial record struct R; [Metabot.BotScript(\"b\")] partial class S { }")]
    [InlineData("public static class O\r\n{\r\n    // one\r\n    [Metabot.BotScript(\"a\")] public sealed class {|MBOT1008:R|} { }\r\n}\r\n", "public static partial class O\r\n{\r\n    // one\r\n    [Metabot.BotScript(\"a\")] public sealed partial class R { }\r\n}\r\n")]
    public Task A_contract_becomes_partial(string source, string expected) => TestPartial.VerifyAsync(source, expected);

    [Fact]
    public Task Outer_types_become_partial() => TestOuter.VerifyAsync(
        "class O { public struct P { [Metabot.BotScript(\"a\")] public partial record {|MBOT1009:R|}; } }",
        "partial class O { public partial struct P { [Metabot.BotScript(\"a\")] public partial record R; } }");

    [Theory]
    [InlineData("[Metabot.BotScript(\"a\")] partial record R(Action {|MBOT1004:Done|}, object {|MBOT1004:Any|});", "[Metabot.BotScript(\"a\")] partial record R([property: JsonIgnore] Action Done, [property: JsonIgnore] object Any);")]
    [InlineData("[Metabot.BotScript(\"a\")]\r\npartial class R\r\n{\r\n    /// <summary>Why.</summary>\r\n    public Action {|MBOT1004:Done|} { get; set; }\r\n}", "[Metabot.BotScript(\"a\")]\r\npartial class R\r\n{\r\n    /// <summary>Why.</summary>\r\n    [JsonIgnore]\r\n    public Action Done { get; set; }\r\n}")]
    [InlineData("[Metabot.BotScript(\"a\")] partial class R { public Action {|MBOT1004:Done|} { get; set; } }", "[Metabot.BotScript(\"a\")] partial class R { [JsonIgnore] public Action Done { get; set; } }")]
    [InlineData("[Metabot.BotScript(\"a\")] partial record R(int OrderId, int {|MBOT1005:Order_id|});", "[Metabot.BotScript(\"a\")] partial record R(int OrderId, [property: JsonPropertyName(\"order_id_2\")] int Order_id);")]
    [InlineData("[Metabot.BotScript(\"a\")] partial record R(int OrderId, int {|MBOT1005:Order_id|}, int Order_id2);", "[Metabot.BotScript(\"a\")] partial record R(int OrderId, [property: JsonPropertyName(\"order_id_2\")] int Order_id, int Order_id2);")]
    public Task A_parameter_gets_its_attribute(string source, string expected) => TestJson.VerifyAsync(Json + source, Json + expected);

    [Fact]
    public Task A_name_space_that_is_not_imported_is_written() => TestJson.VerifyAsync(
        "[Metabot.BotScript(\"a\")] partial record R(object {|MBOT1004:Any|});",
        "[Metabot.BotScript(\"a\")] partial record R([property: System.Text.Json.Serialization.JsonIgnore] object Any);");

    [Fact]
    public Task A_name_that_is_given_is_left_to_its_author() => TestJson.VerifyNoneAsync(
        Json + "[Metabot.BotScript(\"a\")] partial record R(int X, [property: JsonPropertyName(\"x\")] int {|MBOT1005:Y|});");
}

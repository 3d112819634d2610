using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Contracts.ContractHintAnalyzer>;

namespace Metabot.Generators.Analysis;

public class ContractHintAnalyzerTests
{
    [Theory]
    [InlineData("[BotScript(\"a\")] partial record R(int X);")]
    [InlineData("partial class O { [BotScript(\"a\")] public partial class R { } }")]
    [InlineData("[BotScript(\"a\")] abstract record R;")]
    [InlineData("record R;")]
    [InlineData("[BotScript(\"a\")] record {|MBOT1008:R|}(int X);")]
    [InlineData("[BotScript(\"a\")] readonly record struct {|MBOT1008:R|};")]
    [InlineData("class O { [BotTrigger(1)] public class {|MBOT1008:R|} { } }")]
    public Task A_contract_that_is_not_partial_is_pointed_out(string declaration) => Verify(declaration);

    [Theory]
    [InlineData("public int X { get; set; }")]
    [InlineData("public int X => 1;")]
    [InlineData("public int X { get; }")]
    [InlineData("[JsonIgnore] public int X;")]
    [InlineData("[JsonInclude] public int X;")]
    [InlineData("public readonly int X;")]
    [InlineData("public const int X = 1;")]
    [InlineData("public static int X;")]
    [InlineData("internal int X;")]
    [InlineData("[JsonIgnore] public int X { private get; set; }")]
    [InlineData("[JsonInclude] public int X { internal get; set; }")]
    [InlineData("public int this[int i] { set { } }")]
    [InlineData("public int {|MBOT1010:X|};")]
    [InlineData("public int {|MBOT1010:X|} { private get; set; }")]
    [InlineData("public int {|MBOT1010:X|} { set { } }")]
    [InlineData("public int {|MBOT1010:X|} { internal get; init; }")]
    public Task A_member_that_is_never_sent_is_reported(string member) => Verify($"[BotScript(\"a\")] partial class R {{ {member} }}");

    [Fact]
    public Task The_messages_say_what_to_do() => Test.VerifyAsync(
        "[Metabot.BotScript(\"a\")] class {|#0:R|} { public int {|#1:Count|}; public int {|#2:Sum|} { set { } } public int {|#3:Rest|} { private get; set; } }",
        new DiagnosticResult("MBOT1008", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("'R' is not partial, so its calls need an overload of their own, which compiles slowly in large projects; make it partial"),
        DiagnosticResult.CompilerWarning("MBOT1010").WithLocation(1)
            .WithMessage("'Count' is never sent: it is a field; make it a property or mark it with [JsonInclude]"),
        DiagnosticResult.CompilerWarning("MBOT1010").WithLocation(2)
            .WithMessage("'Sum' is never sent: it has no getter; add one, or mark it with [JsonIgnore]"),
        DiagnosticResult.CompilerWarning("MBOT1010").WithLocation(3)
            .WithMessage("'Rest' is never sent: its getter is not public; make it so, or mark it with [JsonInclude]"));

    private static Task Verify(string source, string start = "") =>
        Test.VerifyAsync(start + "using Metabot; using System.Text.Json.Serialization;\n" + source);
}

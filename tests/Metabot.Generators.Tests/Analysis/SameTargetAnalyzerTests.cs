using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Contracts.SameTargetAnalyzer>;

namespace Metabot.Generators.Analysis;

public class SameTargetAnalyzerTests
{
    [Theory]
    [InlineData("[BotScript(\"a\")] record A; [BotScript(\"b\")] record B;")]
    [InlineData("[BotScript(\"a\")] record A; [BotTrigger(\"a\")] record B;")]
    [InlineData("[BotScript(\"a\")] record A; [BotScript(\"A\")] record B;")]
    [InlineData("[BotScript(\"1\")] record A; [BotScript(1)] record B;")]
    [InlineData("[BotScript(\"a\")] partial record A; partial record A;")]
    [InlineData("[BotScript] record A; [BotScript] record B;")]
    public Task Different_targets_are_fine(string source) => Test.VerifyAsync("using Metabot; " + source);

    [Theory]
    [InlineData("[BotScript(\"a\")] record A; [BotScript(\"a\")] record {|MBOT1006:B|}; [BotScript(Code = \"a\")] record {|MBOT1006:C|};")]
    [InlineData("[BotTrigger(7)] record A; namespace N { class O { [BotTrigger(Id = 7)] record {|MBOT1006:B|}; } }")]
    public Task The_later_ones_are_reported(string source) => Test.VerifyAsync("using Metabot; " + source);

    [Fact]
    public Task Other_files_count() => Test.VerifyAllAsync(
        ["[Metabot.BotScript(\"a\")] record Z;", "[Metabot.BotScript(\"a\")] record {|MBOT1006:A|};"]);

    [Fact]
    public Task The_message_names_both_and_the_target() => Test.VerifyAsync(
        "using Metabot; [BotScript(\"a\")] record A; [BotScript(\"a\")] record {|#0:B|};",
        DiagnosticResult.CompilerWarning("MBOT1006").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'B' names the same target as 'A' (script_code 'a'); remove one, or give it the target that it is meant for"));
}

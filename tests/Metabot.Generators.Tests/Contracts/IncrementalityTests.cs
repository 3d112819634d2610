using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

public class IncrementalityTests
{
    private const string Contracts = """
        using Metabot;
        namespace Shop;
        [BotScript("welcome")] public partial record WelcomeParams(string FirstName, Address Home);
        [BotTrigger(17)] public partial record OrderPaid(decimal Total);
        """;

    private const string Other = "namespace Shop { public record Address(string City); } class Unrelated { }";

    // How often each outcome is expected of the two contracts: unchanged outputs are cached, not remade.
    [Theory]
    [InlineData("class Unrelated { }", "class Unrelated { int x; }", 2, 0)]
    [InlineData("namespace Shop;", "namespace Shop; // a comment", 2, 0)]
    [InlineData("string FirstName", "string  FirstName", 2, 0)]
    [InlineData("string FirstName", "string LastName", 1, 1)]
    [InlineData("\"welcome\"", "\"welcome_2\"", 1, 1)]
    [InlineData("string City", "string Town", 1, 1)]
    [InlineData("decimal Total", "decimal Total, int Count", 1, 1)]
    public void Only_what_an_edit_changes_is_made_again(string before, string after, int cached, int modified)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var first = Compiled.Bare(parse, NullableContextOptions.Enable, Contracts, Other);
        var second = Compiled.Bare(parse, NullableContextOptions.Enable, Contracts.Replace(before, after), Other.Replace(before, after));
        var edited = first;
        foreach (var (old, @new) in first.SyntaxTrees.Zip(second.SyntaxTrees).Where(pair => pair.First.ToString() != pair.Second.ToString()))
        {
            edited = edited.ReplaceSyntaxTree(old, @new);
        }

        Assert.NotSame(first, edited);
        var outcomes = Outcomes(first, edited);
        Assert.Equal(cached, outcomes.Count(outcome => outcome is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Equal(modified, outcomes.Count(outcome => outcome == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Nothing_is_made_where_nothing_is_annotated() => Assert.Empty(Compiled.From("public record P(int X);").Generated);

    private static List<IncrementalStepRunReason> Outcomes(CSharpCompilation first, CSharpCompilation second)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new JobContractGenerator().AsSourceGenerator()],
            driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        var result = driver.RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single();
        return result.TrackedSteps["Contracts"].SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
    }
}

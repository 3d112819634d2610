using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Only what an edit changes is made again. The outputs are watched, not only the models.</summary>
public class IncrementalityTests
{
    private const string Contracts = """
        using Metabot;
        namespace Shop;
        [BotScript("welcome")] public partial record WelcomeParams(string FirstName, Address Home);
        [BotTrigger(17)] public partial record OrderPaid(decimal Total);
        """;

    private const string Other = "namespace Shop { public record Address(string City); } class Unrelated { }";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    // the edit · outputs kept · made again · new · gone
    [Theory]
    [InlineData("class Unrelated { }", "class Unrelated { int x; }", 2, 0, 0, 0)]
    [InlineData("namespace Shop;", "namespace Shop; // a comment", 2, 0, 0, 0)]
    [InlineData("string FirstName", "string  /* whose? */ FirstName", 2, 0, 0, 0)]
    [InlineData("string FirstName", "string LastName", 1, 1, 0, 0)]
    [InlineData("\"welcome\"", "\"welcome_2\"", 1, 1, 0, 0)]
    [InlineData("BotTrigger(17)", "BotTrigger(17, AddTags = \"vip\")", 1, 1, 0, 0)]
    [InlineData("string City", "string Town", 1, 1, 0, 0)]
    [InlineData("decimal Total", "decimal Total, int Count", 1, 1, 0, 0)]
    [InlineData("class Unrelated { }", "[Metabot.BotBroadcast(\"sale\")] partial record Sale;", 2, 0, 1, 0)]
    [InlineData("[BotTrigger(17)]", "", 1, 0, 0, 1)]
    public void Only_what_an_edit_changes_is_made_again(string before, string after, int kept, int changed, int added, int removed)
    {
        var first = Compiled.Bare(Parse, NullableContextOptions.Enable, Contracts, Other);
        var edited = first;
        foreach (var tree in first.SyntaxTrees.Where(tree => tree.ToString().Contains(before, StringComparison.Ordinal)))
        {
            edited = edited.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.ToString().Replace(before, after, StringComparison.Ordinal))));
        }

        Assert.NotSame(first, edited);
        var reasons = Reasons(first, edited);
        Assert.Equal(kept, reasons.Count(IsKept));
        Assert.Equal(changed, reasons.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(added, reasons.Count(reason => reason == IncrementalStepRunReason.New));
        Assert.Equal(removed, reasons.Count(reason => reason == IncrementalStepRunReason.Removed));
    }

    [Fact]
    public void A_contract_that_moves_to_another_file_remakes_nothing()
    {
        const string moved = "[BotTrigger(17)] public partial record OrderPaid(decimal Total);";
        var first = Compiled.Bare(Parse, NullableContextOptions.Enable, Contracts, Other);
        var second = Compiled.Bare(Parse, NullableContextOptions.Enable, Contracts.Replace(moved, "", StringComparison.Ordinal), Other, $"using Metabot; namespace Shop; {moved}");

        Assert.Equal(Generated(first), Generated(second));
        Assert.All(Reasons(first, second), reason => Assert.True(IsKept(reason)));
    }

    [Fact]
    public void Another_reference_remakes_nothing()
    {
        var first = Compiled.Bare(Parse, NullableContextOptions.Enable, Contracts, Other);
        var library = CSharpCompilation.Create("Library", options: first.Options).ToMetadataReference();

        Assert.All(Reasons(first, first.AddReferences(library)), reason => Assert.True(IsKept(reason)));
    }

    [Fact]
    public void Another_option_remakes_nothing_that_it_does_not_change()
    {
        var first = Compiled.Bare(Parse, NullableContextOptions.Enable, Contracts, Other);

        Assert.All(Reasons(first, first.WithOptions(first.Options.WithOptimizationLevel(OptimizationLevel.Release))), reason => Assert.True(IsKept(reason)));
        Assert.All(
            Reasons(first, first.WithOptions(first.Options.WithNullableContextOptions(NullableContextOptions.Disable))),
            reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
    }

    [Fact]
    public void The_order_of_files_and_contracts_changes_no_output()
    {
        var parts = Contracts.Split('\n');
        var turned = string.Join('\n', parts[0], parts[1], parts[3], parts[2]);

        Assert.Equal(
            Generated(Compiled.Bare(Parse, NullableContextOptions.Enable, Contracts, Other)),
            Generated(Compiled.Bare(Parse, NullableContextOptions.Enable, Other, turned)));
    }

    [Fact]
    public void Nothing_is_made_where_nothing_is_annotated() => Assert.Empty(Compiled.From("public record P(int X);").Generated);

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static SortedDictionary<string, string> Generated(CSharpCompilation compilation) => new(
        Driver().RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
        StringComparer.Ordinal);

    private static List<IncrementalStepRunReason> Reasons(CSharpCompilation first, CSharpCompilation second) =>
        Driver().RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single()
            .TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new JobContractGenerator().AsSourceGenerator()],
        parseOptions: Parse,
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
}

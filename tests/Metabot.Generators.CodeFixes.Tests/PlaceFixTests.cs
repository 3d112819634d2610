using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Places;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.CodeFixes;

// The fix in every place: what it makes of the mistake compiles, and nothing is left to report.
public class PlaceFixTests
{
    public static TheoryData<string> Names { get; } = [.. PlacedMistakes.All.Where(each => each.Right is not null).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_mistake_is_fixed_in_its_place(string name)
    {
        var mistake = PlacedMistakes.Named(name);
        var test = new RuleFixTest(mistake.Example) { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck };
        test.TestCode = test.Marked(mistake.Wrong!);
        test.FixedCode = mistake.Right!;
        test.TestState.AdditionalReferences.AddRange(TestProject.WithPackage);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

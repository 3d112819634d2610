using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.CodeFixes;

// Every fix on four mistakes in two files of one project and two in another: one by one, and all of a document, of a project and of
// the solution at once, which is what the test framework tries in turn.
public class FixAllTests
{
    public static TheoryData<string> Fixable { get; } = [.. RuleExamples.All.Where(example => example.Right is not null).Select(example => example.Id)];

    [Fact]
    public void Every_rule_with_a_fix_is_tried() => Assert.Equal(RuleFixTest.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(), Fixable.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Fixable))]
    public Task All_mistakes_are_fixed(string id) => VerifyAsync(id, "\n");

    [Theory]
    [MemberData(nameof(Fixable))]
    public Task Other_line_ends_are_kept(string id) => VerifyAsync(id, "\r\n");

    private static Task VerifyAsync(string id, string newLine)
    {
        var example = RuleExamples.All.Single(each => each.Id == id);
        var test = new RuleFixTest(example);
        Fill(test.TestState, example.Manifest, letter => test.Marked(example.Source(letter, newLine)));
        Fill(test.FixedState, example.Manifest, letter => example.FixedSource(letter, newLine));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Fill(SolutionState state, string? manifest, Func<char, string> source)
    {
        state.Sources.Add(source('A'));
        state.Sources.Add(source('B'));
        state.AdditionalReferences.AddRange(TestProject.WithPackage);
        var other = state.AdditionalProjects["Other"];
        other.Sources.Add(source('D'));
        other.AdditionalReferences.AddRange(TestProject.WithPackage);
        if (manifest is not null)
        {
            other.AdditionalFiles.Add(("/Other/bot.json", manifest));
        }
    }
}

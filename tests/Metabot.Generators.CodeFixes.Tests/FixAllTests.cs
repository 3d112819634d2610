using Metabot.Analysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.CodeFixes;

// Every fix on four mistakes in two files of one project and two in another: one by one, and all of a document, of a project and of
// the solution at once, which is what the test framework tries in turn.
public class FixAllTests
{
    public static TheoryData<string> Fixable { get; } = [.. RuleExamples.All.Where(example => example.Right is not null).Select(example => example.Id)];

    [Fact]
    public void Every_rule_with_a_fix_is_tried() => Assert.Equal(Instances<CodeFixProvider>(typeof(TextFix)).SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(), Fixable.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Fixable))]
    public Task All_mistakes_are_fixed(string id) => VerifyAsync(id, "\n");

    [Theory]
    [MemberData(nameof(Fixable))]
    public Task Other_line_ends_are_kept(string id) => VerifyAsync(id, "\r\n");

    private static Task VerifyAsync(string id, string newLine)
    {
        var example = RuleExamples.All.Single(each => each.Id == id);
        var test = new ExampleTest(id) { CodeActionEquivalenceKey = example.Key, ReferenceAssemblies = TestProject.References, MarkupOptions = MarkupOptions.UseFirstDescriptor };
        Fill(test.TestState, letter => example.Source(letter, newLine).Replace("[|", $"{{|{id}:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal));
        Fill(test.FixedState, letter => example.FixedSource(letter, newLine));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Fill(SolutionState state, Func<char, string> source)
    {
        state.Sources.Add(source('A'));
        state.Sources.Add(source('B'));
        state.AdditionalReferences.AddRange(TestProject.WithPackage);
        var other = state.AdditionalProjects["Other"];
        other.Sources.Add(source('D'));
        other.AdditionalReferences.AddRange(TestProject.WithPackage);
    }

    private static List<T> Instances<T>(Type inAssembly) => [.. inAssembly.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .Select(type => (T)Activator.CreateInstance(type)!)];

    private sealed class ExampleTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        private readonly List<DiagnosticAnalyzer> _analyzers;
        private readonly List<CodeFixProvider> _fixes;

        public ExampleTest(string id)
        {
            _analyzers = Instances<DiagnosticAnalyzer>(typeof(JobContractGenerator)).FindAll(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));
            _fixes = Instances<CodeFixProvider>(typeof(TextFix)).FindAll(fix => fix.FixableDiagnosticIds.Contains(id));
            DisabledDiagnostics.AddRange(_analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Where(other => other != id));
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _analyzers;

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => _fixes;
    }
}

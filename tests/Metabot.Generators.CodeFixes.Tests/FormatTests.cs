using System.Collections.Immutable;
using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// `dotnet format` with several rules asks for a rule's fixes with the key of whatever its analyzers found first.
public class FormatTests
{
    private static readonly RuleExample[] Fixable = [.. RuleExamples.All.Where(example => example.Right is not null)];

    public static TheoryData<string, string?> Rows { get; } = new(
        from example in Fixable
        from key in new[] { null, Fixable[^1].Id }
        select (example.Id, key));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_rule_is_fixed_whatever_the_key(string id, string? key)
    {
        var example = Fixable.Single(each => each.Id == id);
        TestFileMarkupParser.GetSpans(example.Source('A', "\n"), out var source, out ImmutableArray<TextSpan> _);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.WithPackage)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var document = (example.Manifest is { } manifest ? project.AddAdditionalDocument("bot.json", manifest, filePath: "/bot.json").Project : project)
            .AddDocument("Program.cs", SourceText.From(source));
        var changed = await FixAllAsync(RuleFixTest.Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(id)), id, key, document);
        TestFileMarkupParser.GetSpans(example.FixedSource('A', "\n"), out var expected, out ImmutableArray<TextSpan> _);
        Assert.Equal(expected, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    // An analyzer of many rules finds something of another one first.
    [Fact]
    public async Task A_finding_of_another_rule_is_left_alone()
    {
        const string Source = "class C { const string Tags = \"a,a\"; }";
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Program", LanguageNames.CSharp).WithMetadataReferences(TestProject.WithPackage).AddDocument("Program.cs", SourceText.From(Source));
        var place = Location.Create((await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!, new TextSpan(Source.IndexOf('"', StringComparison.Ordinal), 5));
        var other = Diagnostic.Create(new DiagnosticDescriptor("OTHER1", "Other", "other", "Other", DiagnosticSeverity.Warning, isEnabledByDefault: true), place, additionalLocations: [place]);
        var offered = new List<string>();
        foreach (var fix in RuleFixTest.Fixes)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, other, (action, _) => offered.Add(action.Title), TestContext.Current.CancellationToken));
        }

        Assert.Empty(offered);
    }

    private static async Task<Document> FixAllAsync(CodeFixProvider fix, string id, string? key, Document document)
    {
        var context = new FixAllContext(document, fix, FixAllScope.Solution, key, [id], new Findings(id), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private sealed class Findings(string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            var found = await compilation!.WithAnalyzers([.. RuleFixTest.AnalyzersOf(id)], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
            return found.Where(diagnostic => diagnostic.Id == id);
        }

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

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

// An editor asks for the fixes at every move of the caret: what they would change is not compiled for the list.
public class OfferTests
{
    private static readonly RuleExample[] Fixable = [.. RuleExamples.All.Where(example => example.Right is not null)];

    public static TheoryData<string> Ids { get; } = [.. Fixable.Select(example => example.Id)];

    public static TheoryData<string> InConditions { get; } = [.. Fixable.Select(example => example.Id).Intersect(RuleFixTest.Fixes.OfType<ConditionFix>().SelectMany(fix => fix.FixableDiagnosticIds))];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task No_changed_program_is_compiled_while_fixes_are_offered(string id)
    {
        using var workspace = new AdhocWorkspace();
        var compilations = new CompilationCount();
        var document = CreateDocument(workspace, id, compilations);
        var found = await FindAsync(document, id);
        var before = compilations.Value;
        Assert.NotEmpty(await OfferAsync(document, found));
        Assert.True(before > 0);
        Assert.Equal(before, compilations.Value);
    }

    [Theory]
    [MemberData(nameof(InConditions))]
    public async Task A_finding_in_a_condition_carries_its_fixes(string id)
    {
        using var analyzed = new AdhocWorkspace();
        using var other = new AdhocWorkspace();
        var found = await FindAsync(CreateDocument(analyzed, id), id);
        var document = CreateDocument(other, id);
        Assert.NotEmpty(await OfferAsync(document, found));
        Assert.False(document.Project.TryGetCompilation(out _));
        Assert.False(document.TryGetSyntaxTree(out _));
    }

    private static Document CreateDocument(AdhocWorkspace workspace, string id, params IEnumerable<AnalyzerReference> references)
    {
        var example = Fixable.First(each => each.Id == id);
        TestFileMarkupParser.GetSpans(example.Source('A', "\n"), out var source, out ImmutableArray<TextSpan> _);
        var project = workspace.AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.WithPackage)
            .WithAnalyzerReferences(references)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return (example.Manifest is { } manifest ? project.AddAdditionalDocument("bot.json", manifest, filePath: "/bot.json").Project : project)
            .AddDocument("Program.cs", SourceText.From(source));
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, string id)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = await compilation!.WithAnalyzers([.. RuleFixTest.AnalyzersOf(id)], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(diagnostic => diagnostic.Id == id)];
    }

    private static async Task<List<CodeAction>> OfferAsync(Document document, ImmutableArray<Diagnostic> found)
    {
        var offered = new List<CodeAction>();
        foreach (var diagnostic in found)
        {
            foreach (var fix in RuleFixTest.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
            }
        }

        return offered;
    }

    // A generator of the program runs once for each of its compilations.
    private sealed class CompilationCount : AnalyzerReference, IIncrementalGenerator
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [this.AsSourceGenerator()];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [this.AsSourceGenerator()];

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (_, _) => Interlocked.Increment(ref _value));
    }
}

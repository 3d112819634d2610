using Metabot.Generators.Analysis;
using Metabot.Generators.CodeFixes.Locks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// One rule with all that reports it and all that fixes it.
internal sealed class RuleFixTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly string _id;
    private readonly List<DiagnosticAnalyzer> _analyzers;

    public RuleFixTest(RuleExample example)
    {
        _id = example.Id;
        _analyzers = AnalyzersOf(_id);
        DisabledDiagnostics.AddRange(_analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Where(other => other != _id));
        CodeActionEquivalenceKey = example.Key;
        ReferenceAssemblies = TestProject.References;
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        if (example.Manifest is { } manifest)
        {
            TestState.AdditionalFiles.Add(("bot.json", manifest));
        }
    }

    // But for the one that writes another file, which has tests of its own.
    public static IReadOnlyList<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(typeof(TextFix)).FindAll(fix => fix is not ContractLockFix);

    public static List<DiagnosticAnalyzer> AnalyzersOf(string id) =>
        Instances<DiagnosticAnalyzer>(typeof(JobContractGenerator)).FindAll(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    // With the marks that the test framework reads.
    public string Marked(string source) => source.Replace("[|", $"{{|{_id}:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal);

    public bool HasFix => GetCodeFixProviders().Any();

    // One mistake in a source that the framework's markup would not survive: two dollars mean something to it.
    public void Expect(string source)
    {
        var (start, end) = (source.IndexOf("[|", StringComparison.Ordinal), source.IndexOf("|]", StringComparison.Ordinal) - 2);
        var plain = source.Remove(end + 2, 2).Remove(start, 2);
        var span = SourceText.From(plain).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        TestState.MarkupHandling = FixedState.MarkupHandling = MarkupMode.None;
        TestCode = plain;
        ExpectedDiagnostics.Add(new DiagnosticResult(_id, _analyzers[0].SupportedDiagnostics.First(rule => rule.Id == _id).DefaultSeverity)
            .WithSpan(span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(_id));

    private static List<T> Instances<T>(Type inAssembly) => [.. inAssembly.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .Select(type => (T)Activator.CreateInstance(type)!)];
}

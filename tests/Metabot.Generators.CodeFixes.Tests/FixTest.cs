using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.CodeFixes;

internal static class FixTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    // The fix with this key turns the source, one finding at a time and all at once, into the fixed one.
    public static Task VerifyAsync(string source, string fixedSource, string? key = null) =>
        VerifyAllAsync([source], [fixedSource], key);

    public static Task VerifyAllAsync(string[] sources, string[] fixedSources, string? key = null)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            ReferenceAssemblies = TestProject.References,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            CodeActionEquivalenceKey = key,
        };
        var fixable = new TFix().FixableDiagnosticIds;
        // what a source does not mark is another test's
        test.DisabledDiagnostics.AddRange(new TAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)
            .Where(id => !fixable.Contains(id) || !Array.Exists(sources, source => source.Contains(id, StringComparison.Ordinal))));
        // what has no fix is still marked in the fixed source
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        AddSources(test.TestState, sources);
        AddSources(test.FixedState, fixedSources);
        test.TestState.AdditionalReferences.AddRange(TestProject.WithPackage);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    // No fix is offered.
    public static Task VerifyNoneAsync(string source) => VerifyAsync(source, source);

    private static void AddSources(SolutionState state, string[] sources)
    {
        foreach (var source in sources)
        {
            state.Sources.Add(source);
        }
    }
}

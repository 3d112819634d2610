using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.Analysis;

internal static class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    // The source marks what is expected: {|MBOT2001:text|}, or {|#0:text|} for the expected diagnostics.
    public static Task VerifyAsync(string source, params DiagnosticResult[] expected) => VerifyAllAsync([source], expected);

    public static Task VerifyAllAsync(string[] sources, params DiagnosticResult[] expected)
    {
        var test = Create();
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    // Of the analyzer's rules only these.
    public static Task VerifyOnlyAsync(string[] rules, string source, params DiagnosticResult[] expected)
    {
        var test = CreateOnly(rules);
        test.TestCode = source;
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> CreateOnly(params string[] rules)
    {
        var test = Create();
        test.DisabledDiagnostics.AddRange(new TAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Except(rules));
        return test;
    }

    public static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Create()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = TestProject.References,
            // MBOT2001 has two messages, hence two descriptors
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        };
        test.TestState.AdditionalReferences.AddRange(TestProject.WithPackage);
        return test;
    }
}

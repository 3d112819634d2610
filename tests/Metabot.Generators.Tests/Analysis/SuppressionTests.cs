using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.IdAnalyzer>;

namespace Metabot.Generators.Analysis;

// The compiler's own ways to silence a rule or to change its severity.
public class SuppressionTests
{
    private const string Call = "new Metabot.JobOptions { LeadId = {|#0:0|} }";

    [Fact]
    public Task A_pragma_silences()
    {
        var test = Test.Create();
        // the framework's own pragma would come on top of this one
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        test.TestCode = """
            class C
            {
            #pragma warning disable MBOT2008
                object A = new Metabot.JobOptions { LeadId = 0 };
            #pragma warning restore MBOT2008
                object B = new Metabot.JobOptions { LeadId = {|MBOT2008:0|} };
            }
            """;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task SuppressMessage_silences() => Test.VerifyAsync(
        "class C { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Metabot.Scheduling\", \"MBOT2008\")] object M() => " + Call + "; }");

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public Task An_editorconfig_sets_the_severity(string severity, DiagnosticSeverity? reported)
    {
        var test = Test.Create();
        test.TestCode = "class C { object A = " + Call + "; }";
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.MBOT2008.severity = {severity}\n"));
        if (reported is { } expected)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("MBOT2008", expected).WithLocation(0));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Conditions;

// MBOT3001 to MBOT3007 and MBOT3009 to MBOT3012, MBOT3014 to MBOT3018: constant conditions, and interpolated ones around their holes.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConditionAnalyzer() : PackageAnalyzer(ConditionReport.Reported)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (ConditionSymbols.In(symbols) is not { } conditions)
        {
            return;
        }

        var report = new ConditionReport(ConditionChecks.In(context.Compilation));
        ConditionTexts.Register(context, conditions, report.Write);
    }
}

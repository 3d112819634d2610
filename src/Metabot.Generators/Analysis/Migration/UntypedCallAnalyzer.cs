using Metabot.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Migration;

// MBOT6001: a job that is posted without a contract.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UntypedCallAnalyzer() : UntypedAnalyzer(MigrationRules.UntypedCall, MigrationRules.UntypedRequest)
{
    protected override Action<OperationBlockAnalysisContext, UntypedCall> ReportIn(Compilation compilation) => Report;

    private static void Report(OperationBlockAnalysisContext context, UntypedCall untyped)
    {
        var (call, body) = untyped;
        var place = ScheduleCalls.NameOf(call);
        context.ReportDiagnostic(UntypedTarget.Of(body) is { } target
            ? Diagnostic.Create(MigrationRules.UntypedCall, place, call.TargetMethod.Name, Excerpt.Of(target.ContractName), target.WireText)
            : Diagnostic.Create(MigrationRules.UntypedRequest, place, call.TargetMethod.Name));
    }
}

using Metabot.Generators.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Migration;

// MBOT6001: a job that is posted, or an endpoint that is called, without a contract.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UntypedCallAnalyzer() : UntypedAnalyzer(Rule.UntypedCall, Rule.UntypedEndpoint, Rule.UntypedRequest)
{
    protected override Action<OperationBlockAnalysisContext, UntypedCall> ReportIn(Compilation compilation, KnownSymbols symbols) => Report;

    private static void Report(OperationBlockAnalysisContext context, UntypedCall untyped)
    {
        var (call, rule) = (untyped.Call, untyped.Alias is null ? Rule.UntypedCall.Descriptor : Rule.UntypedEndpoint.Descriptor);
        var place = ScheduleCalls.NameOf(call);
        context.ReportDiagnostic(UntypedTarget.Find(untyped) is { } target
            ? Diagnostic.Create(rule, place, call.TargetMethod.Name, Excerpt.Cut(target.ContractName), target.WireText)
            : Diagnostic.Create(Rule.UntypedRequest.Descriptor, place, call.TargetMethod.Name));
    }
}

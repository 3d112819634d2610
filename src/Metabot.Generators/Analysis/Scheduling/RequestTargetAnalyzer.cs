using Metabot.Analysis.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT1002 outside attributes: an id or a code that names nothing.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequestTargetAnalyzer() : PackageAnalyzer(TargetRules.Missing)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TargetValues.In(context.Compilation) is { } targets)
        {
            context.RegisterOperationAction(operation => Analyze(operation, targets), TargetValues.Kinds);
        }
    }

    private static void Analyze(OperationAnalysisContext context, TargetValues targets)
    {
        if (targets.Of(context.Operation) is not var (field, given))
        {
            return;
        }

        foreach (var value in Branches.Of(given))
        {
            if (((object?)Values.Integer(value) ?? value.ConstantValue.Value as string) is { } name && TargetName.FaultOf(name) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(TargetRules.Missing, value.Syntax.GetLocation(), field, fault));
            }
        }
    }
}

using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2009: the clock of this machine, written as text for a server in another time zone.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LocalTimeAnalyzer() : PackageAnalyzer(CallRules.LocalTimeAsText)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.RunAt) is { } runAt
            && context.Compilation.GetSpecialType(SpecialType.System_DateTime) is { } dateTime)
        {
            context.RegisterOperationAction(operation => Analyze(operation, runAt, dateTime), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol runAt, INamedTypeSymbol dateTime)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod.Name: "Parse", Arguments: [var argument] } && call.TargetMethod.ContainingType.Is(runAt)
            && LocalTimeCheck.Find(argument.Value, dateTime, call) is { } fault)
        {
            context.ReportDiagnostic(fault);
        }
    }
}

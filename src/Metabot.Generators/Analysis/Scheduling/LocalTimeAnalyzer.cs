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
        if (call is not { TargetMethod: { Name: "Parse", ContainingType: var type }, Arguments: [var argument] } || !type.Is(runAt))
        {
            return;
        }

        foreach (var text in Branches.Of(argument.Value))
        {
            if (LocalTimeCheck.Find(text, dateTime, text == argument.Value ? call : null) is { } fault)
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}

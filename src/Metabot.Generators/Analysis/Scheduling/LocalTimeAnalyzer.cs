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
        if (call is not { TargetMethod.Name: "Parse", Arguments: [var argument] } || !call.TargetMethod.ContainingType.Is(runAt)
            || WrittenMoment.In(argument.Value, dateTime) is not { } moment || ClockIn(moment.Value, dateTime) is not { } clock)
        {
            return;
        }

        // what the fix needs; nothing when the text is not all of the moment
        var additional = moment.IsExact ? new[] { call.Syntax.GetLocation(), moment.Value.Syntax.GetLocation() } : [];
        context.ReportDiagnostic(Diagnostic.Create(
            CallRules.LocalTimeAsText, clock.Syntax.GetLocation(), additional, $"DateTime.{clock.Property.Name}"));
    }

    // DateTime.Now and the like at the beginning of some arithmetic; null when the moment comes from elsewhere.
    private static IPropertyReferenceOperation? ClockIn(IOperation? moment, INamedTypeSymbol dateTime)
    {
        while (moment is not null && moment.Type.Is(dateTime))
        {
            if (moment is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Now" or "UtcNow" or "Today" } } clock)
            {
                return clock;
            }

            moment = moment switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IInvocationOperation method => method.Instance,
                IBinaryOperation sum => sum.LeftOperand,
                _ => null,
            };
        }

        return null;
    }
}

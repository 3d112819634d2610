using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2009: the clock of this machine, written as text for a server in another time zone.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LocalTimeAnalyzer() : PackageAnalyzer(Rule.LocalTimeAsText)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.RunAt is { } runAt)
        {
            context.RegisterOperationAction(operation => Analyze(operation, runAt), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol runAt)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod: { Name: "Parse", ContainingType: var type }, Arguments: [var argument] } || !type.Is(runAt))
        {
            return;
        }

        foreach (var text in Branches.Collect(argument.Value).Select(ClockText.Find).OfType<ClockText>())
        {
            // what the fix replaces
            var parse = text.IsMoment ? new[] { call.Syntax.GetLocation() } : [];
            context.ReportDiagnostic(Diagnostic.Create(Rule.LocalTimeAsText.Descriptor, text.Location, parse, text.Clock.Name, RuleMessages.GiveDateTimeOffset));
        }
    }
}

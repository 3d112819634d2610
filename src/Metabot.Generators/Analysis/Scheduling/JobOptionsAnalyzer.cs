using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2003 and MBOT2005: options that do not go together.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JobOptionsAnalyzer() : PackageAnalyzer(Rule.DelayIgnored, Rule.PeriodicWithoutInterval)
{
    private static readonly string[] Times = ["RunAt", "RunAfter"];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is { JobOptions: { } options, BotTarget: not null })
        {
            context.RegisterOperationAction(operation => AnalyzeTimes(operation, options), StandingAssignments.Kinds);
            context.RegisterOperationAction(operation => AnalyzePeriod(operation, options), OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeTimes(OperationAnalysisContext context, INamedTypeSymbol options)
    {
        if (StandingAssignments.OfAll(Times, context.Operation, options) is { } standing
            && standing.Find("RunAfter") is { } delay && !Nullness.MayBeNull(standing.Find("RunAt")!.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule.DelayIgnored.Descriptor, delay.Syntax.GetLocation(), additionalLocations: [delay.Syntax.GetLocation()]));
        }
    }

    private static void AnalyzePeriod(OperationAnalysisContext context, INamedTypeSymbol options)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Type.IsOrDerivesFrom(options))
        {
            return;
        }

        var assignments = PropertyAssignments.Collect(creation);
        if (assignments.Given("IsPeriodic") is { } periodic && Values.IsTrue(periodic.Value)
            && assignments.Given("RepeatEvery") is null && assignments.Given("RunAfter") is null
            && !GetsInterval(creation))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.PeriodicWithoutInterval.Descriptor, periodic.Syntax.GetLocation()));
        }
    }

    // From a later assignment or from the attribute of the contract that the options go with.
    private static bool GetsInterval(IObjectCreationOperation creation)
    {
        var uses = LocalUses.Find(creation);
        return creation.Parent is IWithOperation
            || uses.Any(use => Values.Destination(use) is not IArgumentOperation)
            || uses.Append<IOperation>(creation).Any(value =>
                ScheduledContract.FindBeside(value)?.Sets("RepeatEverySeconds", "RunAfterSeconds") == true);
    }
}

using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2003 and MBOT2005: options that do not go together in one initializer.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JobOptionsAnalyzer() : PackageAnalyzer(OptionsRules.DelayIgnored, OptionsRules.PeriodicWithoutInterval)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.JobOptions) is { } options
            && context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute)
        {
            context.RegisterOperationAction(operation => Analyze(operation, options, targetAttribute), PropertyAssignments.Kinds);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol targetAttribute)
    {
        if (!context.Operation.Type.IsOrDerivesFrom(options))
        {
            return;
        }

        var assignments = PropertyAssignments.Of(context.Operation);
        if (assignments.Given("RunAt") is not null && assignments.Given("RunAfter") is { } delay)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                OptionsRules.DelayIgnored, delay.Syntax.GetLocation(), additionalLocations: [delay.Syntax.GetLocation()]));
        }

        if (assignments.Given("IsPeriodic") is { } periodic && Values.IsTrue(periodic.Value)
            && context.Operation is IObjectCreationOperation creation
            && assignments.Given("RepeatEvery") is null && assignments.Given("RunAfter") is null
            && !GetsInterval(creation, targetAttribute))
        {
            context.ReportDiagnostic(Diagnostic.Create(OptionsRules.PeriodicWithoutInterval, periodic.Syntax.GetLocation()));
        }
    }

    // From a later assignment or from the attribute of the contract that the options go with.
    private static bool GetsInterval(IObjectCreationOperation creation, INamedTypeSymbol targetAttribute)
    {
        var uses = LocalUses.Of(creation);
        return creation.Parent is IWithOperation
            || uses.Any(use => Values.Destination(use) is not IArgumentOperation)
            || uses.Append<IOperation>(creation).Any(value =>
                ScheduledContract.Beside(value, targetAttribute)?.Sets("RepeatEverySeconds", "RunAfterSeconds") == true);
    }
}

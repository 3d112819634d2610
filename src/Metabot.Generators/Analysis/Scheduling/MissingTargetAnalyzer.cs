using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2007: a JobRequest that gets no target between its creation and the call.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MissingTargetAnalyzer() : RequestAnalyzer(Rule.RequestWithoutTarget)
{
    protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request) =>
        context.RegisterOperationAction(operation => Analyze(operation, request), OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        // a copy takes its target from the original
        if (context.Operation is IObjectCreationOperation { Arguments: [] } creation && creation.Type.Is(request)
            && !PropertyAssignments.Collect(creation).All.Any(each => RequestTargets.Contain(each.Property))
            && IsPassedAsItIs(creation))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.RequestWithoutTarget.Descriptor, creation.Syntax.GetLocation()));
        }
    }

    private static bool IsPassedAsItIs(IObjectCreationOperation creation)
    {
        var uses = LocalUses.Find(creation);
        return IsScheduled(creation) || (uses.Any(IsScheduled) && uses.All(use => IsScheduled(use) || LeavesTargetAlone(use)));
    }

    private static bool IsScheduled(IOperation value) =>
        Values.Destination(value) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ScheduleAsync" } };

    private static bool LeavesTargetAlone(IOperation use) =>
        use.Parent is IPropertyReferenceOperation { Property.Name: var property } && !RequestTargets.Contain(property);
}

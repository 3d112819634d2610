using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

using Assignment = (string Property, ISimpleAssignmentOperation Assignment);

// MBOT2006: more than one of the six target properties set on one JobRequest, where it is created, copied by `with` or filled.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JobRequestAnalyzer() : RequestAnalyzer(OptionsRules.ConflictingTarget)
{
    protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request)
    {
        context.RegisterOperationAction(operation => AnalyzeInitializer(operation, request), PropertyAssignments.Kinds);
        context.RegisterOperationAction(operation => AnalyzeStatement(operation, request), OperationKind.SimpleAssignment);
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        if (context.Operation.Type.Is(request))
        {
            var standing = TargetsOf(context.Operation);
            Report(context, standing, PropertyAssignments.Of(context.Operation).All);
        }
    }

    private static void AnalyzeStatement(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        if (context.Operation is not ISimpleAssignmentOperation { Parent: IExpressionStatementOperation, Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } target }
            || !target.Property.ContainingType.Is(request) || LocalUses.InitialValue(local) is not { } created)
        {
            return;
        }

        var standing = TargetsOf(created);
        foreach (var later in LaterAssignments.To(created))
        {
            Apply(standing, later);
            if (later.Assignment.Syntax == context.Operation.Syntax)
            {
                Report(context, standing, [later]);
                break;
            }
        }
    }

    // What is set where the request is created, and before that what a `with` expression copies, as far as it is written there.
    private static List<Assignment> TargetsOf(IOperation operation)
    {
        var standing = operation is IWithOperation { Operand: var operand } ? TargetsOf(Values.Unconverted(operand)) : [];
        foreach (var each in PropertyAssignments.Of(operation).All)
        {
            Apply(standing, each);
        }

        return standing;
    }

    // Null takes a target away.
    private static void Apply(List<Assignment> standing, Assignment given)
    {
        standing.RemoveAll(each => each.Property == given.Property);
        if (RequestTargets.WireFields.ContainsKey(given.Property) && !Values.IsNull(given.Assignment.Value))
        {
            standing.Add(given);
        }
    }

    // Of what is given here the targets that stand beside an earlier one.
    private static void Report(OperationAnalysisContext context, List<Assignment> standing, IEnumerable<Assignment> given)
    {
        foreach (var later in given.Where(each => standing.IndexOf(each) > 0))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                OptionsRules.ConflictingTarget,
                later.Assignment.Syntax.GetLocation(),
                standing.Select(target => target.Assignment.Syntax.GetLocation()),
                string.Join(", ", standing.Select(target => RequestTargets.WireFields[target.Property]))));
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis;

// What is assigned to the properties of an object after it was created into a local: statement by statement in the same block, up to
// the first one that could do something else with it.
internal static class LaterAssignments
{
    public static IEnumerable<(string Property, ISimpleAssignmentOperation Assignment)> To(IOperation creation)
    {
        var uses = LocalUses.Of(creation);
        if (uses.Count == 0 || uses.Any(IsInFunction) || Declaration(creation) is not { Parent: IBlockOperation block } declaration)
        {
            yield break;
        }

        foreach (var statement in block.Operations.SkipWhile(each => each != declaration).Skip(1))
        {
            if (AssignmentIn(statement, uses) is { } assignment)
            {
                yield return assignment;
            }
            else if (statement.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(use => uses.Contains(use) && !IsHarmless(use)))
            {
                yield break;
            }
        }
    }

    private static IOperation? Declaration(IOperation creation)
    {
        var operation = creation;
        while (operation is not (null or IVariableDeclarationGroupOperation))
        {
            operation = operation.Parent;
        }

        return operation;
    }

    private static (string Property, ISimpleAssignmentOperation Assignment)? AssignmentIn(IOperation statement, IReadOnlyList<ILocalReferenceOperation> uses) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation use } target } assignment }
            && uses.Contains(use) ? (target.Property.Name, assignment) : null;

    // Properties that are read, and calls that send the object, leave it as it is.
    private static bool IsHarmless(ILocalReferenceOperation use) =>
        (use.Parent is IPropertyReferenceOperation { Parent: var user } property && (user as IAssignmentOperation)?.Target != property)
        || Values.Destination(use) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ScheduleAsync" } };

    private static bool IsInFunction(IOperation use)
    {
        var operation = use.Parent;
        while (operation is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            operation = operation.Parent;
        }

        return operation is not null;
    }
}

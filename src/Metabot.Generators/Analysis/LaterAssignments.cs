using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// What is assigned to the properties of an object after it was created into a local: statement by statement in the same block, up to
// the first one that could do something else with it.
internal static class LaterAssignments
{
    public static IEnumerable<(string Property, ISimpleAssignmentOperation Assignment)> To(IOperation creation)
    {
        var uses = LocalUses.Find(creation);
        foreach (var statement in LaterStatements.After(creation, uses))
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

    private static (string Property, ISimpleAssignmentOperation Assignment)? AssignmentIn(IOperation statement, IReadOnlyList<ILocalReferenceOperation> uses) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation use } target } assignment }
            && uses.Contains(use) ? (target.Property.Name, assignment) : null;

    // Properties that are read, and calls that send the object, leave it as it is.
    private static bool IsHarmless(ILocalReferenceOperation use) =>
        (use.Parent is IPropertyReferenceOperation { Parent: var user } property && (user as IAssignmentOperation)?.Target != property)
        || Values.Destination(use) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ScheduleAsync" } };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Assignment = (string Property, Microsoft.CodeAnalysis.Operations.ISimpleAssignmentOperation Assignment);

namespace Metabot.Generators.Analysis;

// What has been set of an object where it is created, copied by `with` or filled, as far as it is written there: All in source order, of
// which Given is what the operation itself sets.
internal sealed record StandingAssignments(IReadOnlyList<Assignment> All, IReadOnlyList<Assignment> Given)
{
    public static readonly OperationKind[] Kinds = [.. PropertyAssignments.Kinds, OperationKind.SimpleAssignment];

    // The assignment that stands; null when there is none.
    public ISimpleAssignmentOperation? Find(string property) =>
        All.Where(each => each.Property == property).Select(each => each.Assignment).FirstOrDefault();

    // A first look, because assignments are many.
    public static bool Concerns(IOperation operation, INamedTypeSymbol type, IEnumerable<string> properties) => operation is ISimpleAssignmentOperation assignment
        ? assignment.Target is IPropertyReferenceOperation { Property: var property } && properties.Contains(property.Name) && property.ContainingType.IsOrDerivesFrom(type)
        : operation.Type.IsOrDerivesFrom(type);

    // What stands after an operation that sets one of some properties where all of them have a value then; null where it does not.
    public static StandingAssignments? OfAll(string[] properties, IOperation operation, INamedTypeSymbol type) =>
        Concerns(operation, type, properties) && At(operation) is { } standing
            && properties.All(property => standing.Find(property) is not null) && standing.Given.Any(each => properties.Contains(each.Property))
            ? standing
            : null;

    // Null for an assignment that is no statement, or of something else than a local that is created here.
    public static StandingAssignments? At(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Parent: IExpressionStatementOperation, Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } } statement =>
            LocalUses.InitialValue(local) is { } created ? AtStatement(statement, created) : null,
        IObjectCreationOperation or IWithOperation => new(StandingIn(operation), [.. PropertyAssignments.Collect(operation).All]),
        _ => null,
    };

    private static StandingAssignments? AtStatement(ISimpleAssignmentOperation statement, IOperation created)
    {
        var standing = StandingIn(created);
        foreach (var later in LaterAssignments.To(created))
        {
            Apply(standing, later);
            if (later.Assignment.Syntax == statement.Syntax)
            {
                return new(standing, [later]);
            }
        }

        return null;
    }

    private static List<Assignment> StandingIn(IOperation operation)
    {
        var standing = operation is IWithOperation { Operand: var operand } ? StandingIn(Values.Unconverted(operand)) : [];
        foreach (var each in PropertyAssignments.Collect(operation).All)
        {
            Apply(standing, each);
        }

        return standing;
    }

    // Null takes a value away.
    private static void Apply(List<Assignment> standing, Assignment given)
    {
        standing.RemoveAll(each => each.Property == given.Property);
        if (!Values.IsNull(given.Assignment.Value))
        {
            standing.Add(given);
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// The properties that an object creation, a `with` expression or an attribute sets in its initializer, in source order.
internal sealed class PropertyAssignments
{
    public static readonly OperationKind[] Kinds = [OperationKind.ObjectCreation, OperationKind.With];

    private readonly List<(string Property, ISimpleAssignmentOperation Assignment)> _all;

    private PropertyAssignments(IObjectOrCollectionInitializerOperation? initializer) => _all =
    [
        .. from assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? []
           let property = (assignment.Target as IPropertyReferenceOperation)?.Property.Name
           where property is not null
           select (property, assignment),
    ];

    public IEnumerable<(string Property, ISimpleAssignmentOperation Assignment)> All => _all;

    // The assignment of something else than null; null when there is none.
    public ISimpleAssignmentOperation? Given(string property) => _all
        .Where(each => each.Property == property && !Values.IsNull(each.Assignment.Value))
        .Select(each => each.Assignment)
        .FirstOrDefault();

    public static PropertyAssignments Collect(IOperation operation) => new(operation switch
    {
        IObjectCreationOperation creation => creation.Initializer,
        IWithOperation with => with.Initializer,
        _ => null,
    });
}

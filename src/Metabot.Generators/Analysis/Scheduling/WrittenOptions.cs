using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// The options of a call that are written where the call is: none, created in place, or created into a local that nothing else gets hold of.
internal sealed class WrittenOptions
{
    private readonly List<(string Property, IOperation Value)> _values;
    private readonly IReadOnlyList<ILocalReferenceOperation> _uses;

    private WrittenOptions(INamedTypeSymbol? type, List<(string Property, IOperation Value)> values, IReadOnlyList<ILocalReferenceOperation> uses) =>
        (Type, _values, _uses) = (type, values, uses);

    // Null when there are none.
    public INamedTypeSymbol? Type { get; }

    // Null when they come from elsewhere.
    public static WrittenOptions? Find(IArgumentOperation argument, ScheduleCalls calls)
    {
        if (Values.IsNull(argument.Value))
        {
            return new(null, [], []);
        }

        var value = Values.Unconverted(argument.Value);
        var uses = value is ILocalReferenceOperation { Local: var local } ? LocalUses.Find(local, value) : [];
        var origin = value is ILocalReferenceOperation use ? LocalUses.InitialValue(use) : value;
        return origin is IObjectCreationOperation { Arguments.Length: 0, Type: INamedTypeSymbol type } creation && IsOwn(type) && uses.All(each => IsHarmless(each, calls))
            ? new(type, [.. Initial(creation), .. uses.SelectMany(Later)], uses)
            : null;
    }

    // Whether a property may have a value when the options are sent.
    public bool MaySet(params string[] properties) => _values.Any(each => properties.Contains(each.Property));

    // All that a property may have got.
    public IEnumerable<IOperation> ValuesOf(string property) => _values.Where(each => each.Property == property).Select(each => each.Value);

    // Of several calls with the same options the first stands for all.
    public bool AreFirstSentBy(IInvocationOperation call) =>
        _uses.Select(Values.Destination).OfType<IArgumentOperation>().FirstOrDefault() is not { } first || first.Parent?.Syntax == call.Syntax;

    private static bool IsOwn(INamedTypeSymbol type) => type.IsNamed(KnownNames.JobOptions) || type.IsNamed(KnownNames.JobRequest);

    private static IEnumerable<(string Property, IOperation Value)> Initial(IObjectCreationOperation creation) =>
        from each in PropertyAssignments.Collect(creation).All
        where !Values.IsNull(each.Assignment.Value)
        select (each.Property, each.Assignment.Value);

    private static IEnumerable<(string Property, IOperation Value)> Later(ILocalReferenceOperation use) =>
        use.Parent is IPropertyReferenceOperation { Property.Name: var name } property && ValueFor(property) is var value && !Values.IsNull(value) ? [(name, value)] : [];

    // What is assigned; the property itself where it is used in another way, which may well set it.
    private static IOperation ValueFor(IPropertyReferenceOperation property) =>
        property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property ? assignment.Value : property;

    // A call that sends the options leaves them as they are, and so does who looks at a property.
    private static bool IsHarmless(ILocalReferenceOperation use, ScheduleCalls calls) => use.Parent is IPropertyReferenceOperation
        || (Values.Destination(use) is IArgumentOperation { Parent: IInvocationOperation call } && calls.Contains(call));
}

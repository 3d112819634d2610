namespace Metabot.Generators.Contracts;

// Whether everything that a contract writes can be read again.
internal static class Readability
{
    // A sentence for users; null where there can be one.
    public static string? WhyNoReader(ContractModel contract) => WhyNotRead(contract.Unions, contract.Nested.Prepend(contract.Params).ToList());

    // Of the types that something leads to.
    public static string? WhyNotRead(IReadOnlyCollection<UnionModel> unions, IReadOnlyCollection<ObjectModel> objects) =>
        unions.Count > 0 ? $"{unions.First().Type.QualifiedName} is polymorphic"
            : objects.Select(each => each.WhyNotCreated).FirstOrDefault(why => why is not null)
            ?? objects.SelectMany(each => each.Properties).Where(property => !CanBeRead(property.Value)).Select(WhyNotRead).FirstOrDefault();

    private static string WhyNotRead(PropertyModel property) => property.Value switch
    {
        SequenceValue { Construction: NoConstruction { Why: var why } } => WhyNotFilled(property, why),
        MapValue { Construction: NoConstruction { Why: var why } } => WhyNotFilled(property, why),
        { Held: null } => $"'{property.WireName}' is written in a form that is not read",
        _ => $"'{property.WireName}' holds what cannot be read",
    };

    private static string WhyNotFilled(PropertyModel property, string why) => $"'{property.WireName}' is a collection that cannot be filled again: it {why}";

    public static bool CanBeRead(ValueModel value) => value switch
    {
        ScalarValue scalar => scalar.IsReadable,
        SequenceValue sequence => sequence.Construction is not NoConstruction && CanBeRead(sequence.Element),
        MapValue map => map.Construction is not NoConstruction && CanBeRead(map.Element),
        OptionValue option => CanBeRead(option.Element),
        _ => true,
    };
}

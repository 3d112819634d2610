namespace Metabot.Generators.Contracts;

// Whether everything that a contract writes can be read again.
internal static class Readability
{
    // A sentence for users; null where there can be one.
    public static string? WhyNoReader(ContractModel contract) => WhyNotRead(contract.Unions, contract.Nested.Prepend(contract.Params).ToList());

    // Of the types that something leads to.
    public static string? WhyNotRead(IReadOnlyCollection<UnionModel> unions, IReadOnlyCollection<ObjectModel> objects) =>
        unions.Count > 0 ? $"{unions.First().TypeName.Replace("global::", "")} is polymorphic"
            : objects.Select(each => each.WhyNotCreated).FirstOrDefault(why => why is not null)
            ?? objects.SelectMany(each => each.Properties).Where(property => !CanBeRead(property.Value)).Select(WhyNotRead).FirstOrDefault();

    private static string WhyNotRead(PropertyModel property) => property.Value switch
    {
        { Construction: { Expression: null, WhyNone: var why } } => $"'{property.WireName}' is a collection that cannot be filled again: it {why}",
        { Element: null } => $"'{property.WireName}' is written in a form that is not read",
        _ => $"'{property.WireName}' holds what cannot be read",
    };

    public static bool CanBeRead(ValueModel value) => value.Kind switch
    {
        ValueKind.Scalar => value.Underlying is not null || (value.Suffix.Length == 0 && ReadMethods.Has(value)),
        ValueKind.Sequence or ValueKind.ImmutableArray => value.Construction is { Expression: not null } && CanBeRead(value.Element!),
        ValueKind.Dictionary => value.Construction is { Expression: not null } && CanBeRead(value.Element!) && (value.Key!.Kind == ValueKind.NamedEnum || ReadMethods.FindForKey(value.Key) is not null),
        ValueKind.Option or ValueKind.ValueOption => CanBeRead(value.Element!),
        _ => true,
    };
}

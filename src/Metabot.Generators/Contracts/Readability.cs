namespace Metabot.Generators.Contracts;

// Whether everything that a contract writes can be read again.
internal static class Readability
{
    public static bool Of(ContractModel contract) =>
        contract.Unions.Count == 0 && contract.Nested.Prepend(contract.Params).All(each => each.Creation is not null && each.Properties.All(property => Of(property.Value)));

    private static bool Of(ValueModel value) => value.Kind switch
    {
        ValueKind.Scalar => value.Underlying is not null || (value.Suffix.Length == 0 && ReadMethods.Has(value)),
        ValueKind.Sequence or ValueKind.ImmutableArray => value.Construction is not null && Of(value.Element!),
        ValueKind.Dictionary => value.Construction is not null && Of(value.Element!) && (value.Key!.Kind == ValueKind.NamedEnum || ReadMethods.FindForKey(value.Key) is not null),
        _ => true,
    };
}

namespace Metabot.Generators.Contracts;

// A type written as a JSON object by a method of its own.
internal sealed record ObjectModel(TypeReference Type, string MethodName, EquatableArray<PropertyModel> Properties)
{
    // Says which derived type it is, before everything else.
    public DiscriminatorModel? Discriminator { get; init; }

    // The dictionary whose entries stand among the properties, after everything else.
    public PropertyModel? Extension { get; init; }

    // How a value is made of its parts; null when generated code cannot read one.
    public CreationModel? Creation { get; init; }

    // A sentence for users; null where one can.
    public string? WhyNotCreated { get; init; }
}

// WireName is the JSON name before escaping, LocalName what a local for the value is called.
internal sealed record PropertyModel(
    string Name, string WireName, string LocalName, TypeReference Type, IgnoreCondition Ignore, ValueModel Value)
{
    // The base type that has the member, where the type itself has another one of that name.
    public TypeReference? Owner { get; init; }
}

// Value is a text or a number.
internal sealed record DiscriminatorModel(string WireName, Constant Value, bool IsNumber);

internal enum IgnoreCondition
{
    Never,
    WhenNull,
    WhenDefault,
}

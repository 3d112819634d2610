namespace Metabot.Generators.Contracts;

// A type written as a JSON object by a method of its own.
internal sealed record ObjectModel(string TypeName, string MethodName, EquatableArray<PropertyModel> Properties)
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

// Access is the C# member name, WireName the JSON name before escaping, LocalName what a local for the value is called.
internal sealed record PropertyModel(
    string Access, string WireName, string LocalName, string TypeName, IgnoreCondition Ignore, ValueModel Value)
{
    // The base type that has the member, where the type itself has another one of that name.
    public string? Owner { get; init; }

    public string Read(string value) => Owner is null ? $"{value}.{Access}" : $"(({Owner}){value}).{Access}";
}

// Value is a C# literal.
internal sealed record DiscriminatorModel(string WireName, string Value, bool IsNumber);

internal enum IgnoreCondition
{
    Never,
    WhenNull,
    WhenDefault,
}

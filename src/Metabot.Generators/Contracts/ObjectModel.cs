namespace Metabot.Generators.Contracts;

// A type written as a JSON object by a method of its own.
internal sealed record ObjectModel(string TypeName, string MethodName, EquatableArray<PropertyModel> Properties);

// Access is the C# member name, WireName the JSON name before escaping, LocalName what a local for the value is called.
internal sealed record PropertyModel(
    string Access, string WireName, string LocalName, string TypeName, IgnoreCondition Ignore, ValueModel Value);

internal enum IgnoreCondition
{
    Never,
    WhenNull,
    WhenDefault,
}

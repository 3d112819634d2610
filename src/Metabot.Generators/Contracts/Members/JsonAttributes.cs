using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// What System.Text.Json's attributes on one member or type say. Ignore is null when the member is never written.
internal sealed record JsonAttributes(
    string? Name, IgnoreCondition? Ignore, int Order, INamedTypeSymbol? Converter, string? Unsupported)
{
    private static readonly string[] Unsupporting = ["JsonNumberHandling", "JsonExtensionData", "JsonPolymorphic", "JsonDerivedType"];

    private const string Prefix = "System.Text.Json.Serialization.";

    public static bool IsIncluded(ISymbol member) => Find(member, "JsonIncludeAttribute") is not null;

    private static readonly JsonAttributes None = new(null, IgnoreCondition.Never, 0, null, null);

    // Most members have no attribute at all.
    public static JsonAttributes Of(ISymbol symbol) => symbol.GetAttributes().IsEmpty ? None : new(
        Find(symbol, "JsonPropertyNameAttribute")?.ConstructorArguments[0].Value as string,
        IgnoreOf(Find(symbol, "JsonIgnoreAttribute")),
        Find(symbol, "JsonPropertyOrderAttribute")?.ConstructorArguments[0].Value as int? ?? 0,
        Find(symbol, "JsonConverterAttribute")?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol,
        Unsupporting.FirstOrDefault(name => Find(symbol, name + "Attribute") is not null));

    public static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name == name && attribute.AttributeClass.ToDisplayString() == Prefix + name);

    // JsonIgnoreCondition: 0 Never, 1 Always, 2 WhenWritingDefault, 3 WhenWritingNull, 4 WhenWriting, 5 WhenReading.
    private static IgnoreCondition? IgnoreOf(AttributeData? attribute)
    {
        if (attribute is null)
        {
            return IgnoreCondition.Never;
        }

        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value as int?;
        return condition switch
        {
            0 or 5 => IgnoreCondition.Never,
            2 => IgnoreCondition.WhenDefault,
            3 => IgnoreCondition.WhenNull,
            _ => null,
        };
    }
}

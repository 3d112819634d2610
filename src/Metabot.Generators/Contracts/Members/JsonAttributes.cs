using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// What System.Text.Json's attributes on one member or type say. Ignore is null when the member is never written.
internal sealed record JsonAttributes(
    string? Name, IgnoreCondition? Ignore, int Order, AttributeData? Converter, NumberHandling? Numbers, bool IsExtension)
{
    // Written, but never read.
    public bool IsWriteOnly { get; init; }

    private const string Prefix = "System.Text.Json.Serialization.";

    public static bool IsIncluded(ISymbol member) => Find(member, "JsonIncludeAttribute") is not null;

    private static readonly JsonAttributes None = new(null, IgnoreCondition.Never, 0, null, null, false);

    // Most members have no attribute at all.
    public static JsonAttributes Read(ISymbol symbol) => symbol.GetAttributes().IsEmpty ? None : new(
        ArgumentOf(Find(symbol, "JsonPropertyNameAttribute")) as string,
        IgnoreOf(Find(symbol, "JsonIgnoreAttribute")),
        ArgumentOf(Find(symbol, "JsonPropertyOrderAttribute")) as int? ?? 0,
        ConverterOf(symbol),
        NumberHandlings.Read(Find(symbol, "JsonNumberHandlingAttribute")),
        Find(symbol, "JsonExtensionDataAttribute") is not null)
    {
        IsWriteOnly = ConditionOf(Find(symbol, "JsonIgnoreAttribute")) == 5,
    };

    public static AttributeData? Find(ISymbol symbol, string name) => FindAll(symbol, name).FirstOrDefault();

    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => IsNamed(attribute.AttributeClass, name));

    // While the attribute is being typed it has none, or one of another kind.
    public static object? ArgumentOf(AttributeData? attribute) =>
        attribute?.ConstructorArguments is [{ Kind: not TypedConstantKind.Array } argument, ..] ? argument.Value : null;

    // Attributes derived from [JsonConverter] count too.
    public static AttributeData? ConverterOf(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(attribute =>
        IsNamed(attribute.AttributeClass, "JsonConverterAttribute") || IsNamed(attribute.AttributeClass?.BaseType, "JsonConverterAttribute"));

    private static bool IsNamed(INamedTypeSymbol? attribute, string name) =>
        attribute?.Name == name && attribute.IsNamed(Prefix + name);

    // JsonIgnoreCondition: 0 Never, 1 Always, 2 WhenWritingDefault, 3 WhenWritingNull, 4 WhenWriting, 5 WhenReading.
    private static IgnoreCondition? IgnoreOf(AttributeData? attribute) => attribute is null ? IgnoreCondition.Never : ConditionOf(attribute) switch
    {
        0 or 5 => IgnoreCondition.Never,
        2 => IgnoreCondition.WhenDefault,
        3 => IgnoreCondition.WhenNull,
        _ => null,
    };

    private static int? ConditionOf(AttributeData? attribute) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value as int?;
}

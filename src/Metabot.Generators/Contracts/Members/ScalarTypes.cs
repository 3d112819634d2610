using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class ScalarTypes
{
    public const string InvariantText = ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)";

    // The writer of .NET Framework and of .NET 5 to 7 does not know these; the text is the same.
    private const string OldDateText = ".ToString(\"yyyy-MM-dd\", global::System.Globalization.CultureInfo.InvariantCulture)";
    private const string OldTimeText = ".ToTimeSpan()";

    private static readonly Dictionary<string, FrameworkScalar> Framework = new FrameworkScalar[]
    {
        new("System.DateTimeOffset", "WriteString"),
        new("System.TimeSpan", "WriteString"),
        new("System.Guid", "WriteString"),
        new("System.Uri", "WriteString"),
        new("System.Version", "WriteString"),
        new("System.DateOnly", "WriteString") { OldSuffix = OldDateText },
        new("System.TimeOnly", "WriteString") { OldSuffix = OldTimeText },
        new("System.Half", "WriteHalf") { IsModern = true },
        new("System.Int128", "WriteInt128") { IsModern = true },
        new("System.UInt128", "WriteUInt128") { IsModern = true },
        new("System.Numerics.BigInteger", "WriteBigInteger"),
        new("System.Text.Json.JsonElement", "WriteJson"),
        new("System.Text.Json.JsonDocument", "WriteJson"),
        new("System.Text.Json.Nodes.JsonNode", "WriteJson"),
        new("System.Text.Json.Nodes.JsonObject", "WriteJson"),
        new("System.Text.Json.Nodes.JsonArray", "WriteJson"),
        new("System.Text.Json.Nodes.JsonValue", "WriteJson"),
    }.ToDictionary(scalar => KnownNames.SimpleOf(scalar.QualifiedName), StringComparer.Ordinal);

    // Null for types that are no scalars.
    public static ValueModel? Find(ITypeSymbol type, bool modernWriter) => MethodFor(type, modernWriter) is not { } method ? null
        : new ValueModel(ValueKind.Scalar, TypeNames.Format(type))
        {
            CanBeNull = type.IsReferenceType, TakesNull = type.IsReferenceType, IsValueType = type.IsValueType, Method = method, Suffix = SuffixFor(type, modernWriter),
        };

    // The scalars that System.Text.Json takes as keys of a dictionary.
    public static ValueModel? FindKey(ITypeSymbol type, bool modernWriter) => Find(type, modernWriter) is not { } value ? null : value.Method switch
    {
        "WriteBase64" or "WriteBigInteger" or "WriteJson" => null,
        "WriteHalf" or "WriteInt128" or "WriteUInt128" => value with { Method = "WriteName", Suffix = InvariantText },
        _ when type.Name == "DateOnly" => value with { Method = "WriteName", Suffix = OldDateText },
        _ when type.Name == "TimeOnly" => value with { Method = "WriteName", Suffix = OldTimeText },
        _ => value with { Method = "WriteName" },
    };

    private static string? MethodFor(ITypeSymbol type, bool modernWriter) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "WriteBoolean",
        SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime => "WriteString",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => "WriteNumber",
        _ when IsBytes(type) => "WriteBase64",
        _ => FrameworkOf(type) is { } scalar && (modernWriter || !scalar.IsModern) ? scalar.Method : null,
    };

    private static string SuffixFor(ITypeSymbol type, bool modernWriter) => modernWriter ? "" : FrameworkOf(type)?.OldSuffix ?? "";

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }
        || CollectionTypes.MemoryElementOf(type) is { SpecialType: SpecialType.System_Byte };

    private static FrameworkScalar? FrameworkOf(ITypeSymbol type) =>
        Framework.TryGetValue(type.Name, out var scalar) && (type as INamedTypeSymbol).IsNamed(scalar.QualifiedName) ? scalar : null;

    // Method is what writes the type, which only the modern writer may have; OldSuffix is what the old one needs.
    private sealed record FrameworkScalar(string QualifiedName, string Method)
    {
        public bool IsModern { get; init; }

        public string OldSuffix { get; init; } = "";
    }
}

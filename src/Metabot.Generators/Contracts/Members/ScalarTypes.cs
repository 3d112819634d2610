using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class ScalarTypes
{
    public const string InvariantText = ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)";

    // The writer of .NET Framework and of .NET 5 to 7 does not know these; the text is the same.
    private const string OldDateText = ".ToString(\"yyyy-MM-dd\", global::System.Globalization.CultureInfo.InvariantCulture)";

    // Asked first: a qualified name takes its time to make.
    private static readonly HashSet<string> FrameworkNames = new(StringComparer.Ordinal)
    {
        "DateTimeOffset", "TimeSpan", "Guid", "Uri", "Version", "DateOnly", "TimeOnly", "Half", "Int128", "UInt128", "BigInteger", "Memory",
        "ReadOnlyMemory", "JsonElement", "JsonDocument", "JsonNode", "JsonObject", "JsonArray", "JsonValue",
    };

    // Null for types that are no scalars.
    public static ValueModel? Find(ITypeSymbol type, bool modernWriter) => MethodFor(type, modernWriter) is not { } method ? null
        : new ValueModel(ValueKind.Scalar, TypeNames.Of(type))
        {
            CanBeNull = type.IsReferenceType, TakesNull = type.IsReferenceType, IsValueType = type.IsValueType, Method = method, Suffix = SuffixFor(type, modernWriter),
        };

    // The scalars that System.Text.Json takes as keys of a dictionary.
    public static ValueModel? FindKey(ITypeSymbol type, bool modernWriter) => Find(type, modernWriter) is not { } value ? null : value.Method switch
    {
        "WriteBase64" or "WriteBigInteger" or "WriteJson" => null,
        "WriteHalf" or "WriteInt128" or "WriteUInt128" => value with { Method = "WriteName", Suffix = InvariantText },
        _ when type.Name == "DateOnly" => value with { Method = "WriteName", Suffix = OldDateText },
        _ when type.Name == "TimeOnly" => value with { Method = "WriteName", Suffix = ".ToTimeSpan()" },
        _ => value with { Method = "WriteName" },
    };

    private static string? MethodFor(ITypeSymbol type, bool modernWriter) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "WriteBoolean",
        SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime => "WriteString",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => "WriteNumber",
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => "WriteBase64",
        _ when !FrameworkNames.Contains(type.Name) => null,
        _ => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
        {
            "System.DateTimeOffset" or "System.TimeSpan" or "System.Guid" or "System.Uri" or "System.Version" => "WriteString",
            "System.DateOnly" or "System.TimeOnly" => "WriteString",
            "System.Half" => modernWriter ? "WriteHalf" : null,
            "System.Int128" => modernWriter ? "WriteInt128" : null,
            "System.UInt128" => modernWriter ? "WriteUInt128" : null,
            "System.Numerics.BigInteger" => "WriteBigInteger",
            "System.Memory<byte>" or "System.ReadOnlyMemory<byte>" => "WriteBase64",
            "System.Text.Json.JsonElement" or "System.Text.Json.JsonDocument" or "System.Text.Json.Nodes.JsonNode" or "System.Text.Json.Nodes.JsonObject"
                or "System.Text.Json.Nodes.JsonArray" or "System.Text.Json.Nodes.JsonValue" => "WriteJson",
            _ => null,
        },
    };

    private static string SuffixFor(ITypeSymbol type, bool modernWriter) => modernWriter || !FrameworkNames.Contains(type.Name) ? "" : type.ToDisplayString() switch
    {
        "System.DateOnly" => OldDateText,
        "System.TimeOnly" => ".ToTimeSpan()",
        _ => "",
    };
}

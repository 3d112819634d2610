namespace Metabot.Generators.Contracts;

// How a scalar is read: from a JSON value and, as a dictionary's key, from text.
internal static class ReadMethods
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["bool"] = "Boolean", ["sbyte"] = "SByte", ["byte"] = "Byte", ["short"] = "Int16", ["ushort"] = "UInt16", ["int"] = "Int32", ["uint"] = "UInt32",
        ["long"] = "Int64", ["ulong"] = "UInt64", ["float"] = "Single", ["double"] = "Double", ["decimal"] = "Decimal", ["string"] = "String", ["char"] = "Char",
    };

    public static bool Has(ValueModel scalar) => scalar.Method is not ("WriteNumberAsString" or "WriteNumberOrLiteral" or "WriteHalfOrLiteral");

    public static string Call(ValueModel scalar, string reader) => scalar.Method switch
    {
        "WriteBase64" => scalar.TypeName == "byte[]" ? $"{reader}.ReadBase64()" : $"({scalar.TypeName}){reader}.ReadBase64()",
        "WriteJson" => Plain(scalar.TypeName) is "JsonElement" or "JsonDocument" or "JsonNode"
            ? $"{reader}.Read{Plain(scalar.TypeName)}()"
            : $"({scalar.TypeName}){reader}.ReadJsonNode()",
        _ => $"{reader}.Read{Name(scalar.TypeName)}()",
    };

    // {0} is the text.
    public static string? FindForKey(ValueModel key) => Name(key.TypeName) switch
    {
        "String" => "{0}",
        "Boolean" or "Char" => $"{key.TypeName}.Parse({{0}})",
        "Uri" => $"new {key.TypeName}({{0}}, global::System.UriKind.RelativeOrAbsolute)",
        "Version" or "Guid" => $"{key.TypeName}.Parse({{0}})",
        "DateTime" => $"{key.TypeName}.Parse({{0}}, {Invariant}, global::System.Globalization.DateTimeStyles.RoundtripKind)",
        _ => $"{key.TypeName}.Parse({{0}}, {Invariant})",
    };

    public static string Name(string typeName) => Keywords.TryGetValue(typeName, out var name) ? name : Plain(typeName);

    private static string Plain(string typeName) => typeName.Substring(typeName.LastIndexOf('.') + 1);
}

namespace Metabot.Generators.Contracts;

// Every type that is one value in JSON. Another is a row here, a method of the package's writer and one of its reader.
internal static class ScalarTable
{
    private static readonly ScalarWriter Text = new("WriteString") { TakesBefore = true };
    private static readonly ScalarWriter Number = new("WriteNumber") { TakesBefore = true };
    private static readonly ScalarWriter NumberAsString = new("WriteNumberAsString");
    private static readonly ScalarWriter NumberOrLiteral = new("WriteNumberOrLiteral");
    private static readonly ScalarWriter TextOfNumber = Text with { Text = TextForm.InvariantText };
    private static readonly ScalarWriter Json = new("WriteJson");

    public static readonly Scalar String = new("System.String", WireKind.Text, Text, "ReadString") { Key = KeyForm.Itself };
    public static readonly Scalar UInt64 = Integer("System.UInt64", "ReadUInt64");
    public static readonly Scalar Bytes = new("System.Byte[]", WireKind.Text, new("WriteBase64"), "ReadBase64") { Key = KeyForm.None };
    public static readonly Scalar BytesInMemory = Bytes with { Type = "System.Memory`1", IsCast = true };
    public static readonly Scalar JsonElement = Document("System.Text.Json.JsonElement", "ReadJsonElement");
    public static readonly Scalar JsonNode = Document("System.Text.Json.Nodes.JsonNode", "ReadJsonNode");
    public static readonly Scalar JsonObject = JsonNode with { Type = "System.Text.Json.Nodes.JsonObject", IsCast = true };

    // But for the bytes, which are told by what they hold.
    public static readonly IReadOnlyList<Scalar> All =
    [
        String,
        new("System.Char", WireKind.Text, Text, "ReadChar") { Key = KeyForm.Parse },
        new("System.Boolean", WireKind.Boolean, new("WriteBoolean") { TakesBefore = true }, "ReadBoolean") { Key = KeyForm.Parse },
        Integer("System.SByte", "ReadSByte"),
        Integer("System.Byte", "ReadByte"),
        Integer("System.Int16", "ReadInt16"),
        Integer("System.UInt16", "ReadUInt16"),
        Integer("System.Int32", "ReadInt32"),
        Integer("System.UInt32", "ReadUInt32"),
        Integer("System.Int64", "ReadInt64"),
        UInt64,
        new("System.Decimal", WireKind.Number, Number, "ReadDecimal") { AsString = NumberAsString },
        new("System.Double", WireKind.Number, Number, "ReadDouble") { AsString = NumberAsString, OrLiteral = NumberOrLiteral },
        new("System.Single", WireKind.Number, Number, "ReadSingle") { AsString = NumberAsString, OrLiteral = NumberOrLiteral },
        WideNumber("System.Half", "WriteHalf", "ReadHalf") with { OrLiteral = new("WriteHalfOrLiteral") },
        WideNumber("System.Int128", "WriteInt128", "ReadInt128"),
        WideNumber("System.UInt128", "WriteUInt128", "ReadUInt128"),
        new("System.Numerics.BigInteger", WireKind.WideNumber, new("WriteBigInteger"), "ReadBigInteger") { Key = KeyForm.None },
        new("System.DateTime", WireKind.Text, Text, "ReadDateTime") { Key = KeyForm.ParseRoundtrip },
        new("System.DateTimeOffset", WireKind.Text, Text, "ReadDateTimeOffset"),
        new("System.TimeSpan", WireKind.Text, Text, "ReadTimeSpan"),
        new("System.DateOnly", WireKind.Text, Text, "ReadDateOnly") { OldText = TextForm.DateText, KeyText = TextForm.DateText },
        new("System.TimeOnly", WireKind.Text, Text, "ReadTimeOnly") { OldText = TextForm.TimeSpan, KeyText = TextForm.TimeSpan },
        new("System.Guid", WireKind.Text, Text, "ReadGuid") { Key = KeyForm.Parse },
        new("System.Uri", WireKind.Text, Text, "ReadUri") { Key = KeyForm.Uri },
        new("System.Version", WireKind.Text, Text, "ReadVersion") { Key = KeyForm.Parse },
        JsonElement,
        Document("System.Text.Json.JsonDocument", "ReadJsonDocument"),
        JsonNode,
        JsonObject,
        JsonNode with { Type = "System.Text.Json.Nodes.JsonArray", IsCast = true },
        JsonNode with { Type = "System.Text.Json.Nodes.JsonValue", IsCast = true },
    ];

    private static readonly Dictionary<string, Scalar> ByName = All.ToDictionary(scalar => KnownNames.SimpleOf(scalar.Type), StringComparer.Ordinal);

    // By the name without its namespace.
    public static Scalar? Find(string name) => ByName.TryGetValue(name, out var scalar) ? scalar : null;

    private static Scalar Integer(string type, string reader) => new(type, WireKind.Number, Number, reader) { AsString = NumberAsString };

    private static Scalar WideNumber(string type, string writer, string reader) =>
        new(type, WireKind.WideNumber, new(writer), reader) { IsModern = true, KeyText = TextForm.InvariantText, AsString = TextOfNumber };

    private static Scalar Document(string type, string reader) => new(type, WireKind.Json, Json, reader) { Key = KeyForm.None };
}

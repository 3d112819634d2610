using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>C# types of single values, each with expressions for random values.</summary>
internal static class RandomScalars
{
    private static readonly string[] Texts =
        ["", "Ann", "Привет", "a\"b\\c", "\n\t\r\b\f\0", "👋🏽", "\uD83D", "</script>&'+`", "\u2028\u2029\uFEFF\u00A0", "2027-01-21", "null", "7"];

    private static readonly string[] Doubles = ["0.1", "-0.0", "1e20", "1e-7", "double.MaxValue", "double.Epsilon", "123456789012345680.0", "1.0/3", "5"];

    private static readonly string[] Ticks = ["0L", "1L", "630822816000000000L", "638000000001234567L", "864000000000L", "3155378975999999999L"];

    public static IReadOnlyList<RandomType> All { get; } =
    [
        Of("string", random => Text(random)) with { IsReference = true, IsKey = true },
        Of("char", random => $"(char){random.Next(0xD800)}") with { IsKey = true },
        Of("bool", random => random.OneIn(2) ? "true" : "false") with { IsKey = true },
        Integer("sbyte"), Integer("byte"), Integer("short"), Integer("ushort"), Integer("int"), Integer("uint"), Integer("long"), Integer("ulong"),
        Of("double", random => random.Pick(Doubles)) with { IsKey = true, IsNumber = true },
        Of("float", random => $"(float)({random.Pick(Doubles[..4])})") with { IsKey = true, IsNumber = true },
        Of("decimal", random => $"new decimal({(int)random.Bits()}, {(int)random.Bits()}, 0, {(random.OneIn(2) ? "true" : "false")}, {random.Next(29)})") with { IsKey = true, IsNumber = true },
        Of("Half", random => $"(Half)({random.Pick("0.1", "-65504", "1e-7", "3")})") with { IsKey = true, IsNumber = true },
        Of("Int128", random => $"(Int128)({random.Bits()}L) * {random.Next(int.MaxValue)}") with { IsKey = true, IsNumber = true },
        Of("UInt128", random => $"(UInt128){random.Next(int.MaxValue)} * ulong.MaxValue") with { IsKey = true, IsNumber = true },
        Of("Guid", random => $"new Guid({random.Next(int.MaxValue)}, {random.Next(999)}, 7, 1, 2, 3, 4, 5, 6, 7, {random.Next(255)})") with { IsKey = true },
        Of("DateTime", random => $"new DateTime({random.Pick(Ticks)}, DateTimeKind.{random.Pick("Utc", "Local", "Unspecified")})") with { IsKey = true },
        Of("DateTimeOffset", random => $"new DateTimeOffset({random.Pick(Ticks[2..4])}, TimeSpan.FromMinutes({random.Next(1600) - 800}))") with { IsKey = true },
        Of("DateOnly", random => $"DateOnly.FromDayNumber({random.Next(3_652_058)})") with { IsKey = true },
        Of("TimeOnly", random => $"new TimeOnly({random.Next(24)}, {random.Next(60)}, {random.Next(60)}, {random.Pick(0, 5, 999)})") with { IsKey = true },
        Of("TimeSpan", random => $"TimeSpan.FromTicks({random.Bits()}L)") with { IsKey = true },
        Of("Uri", random => random.Pick("new Uri(\"https://bot.test/путь?q=a b\")", "new Uri(\"/x\", UriKind.Relative)")) with { IsReference = true, IsKey = true },
        Of("Version", random => $"new Version({random.Next(9)}, {random.Next(9)}, {random.Next(9)})") with { IsReference = true, IsKey = true },
        Of("byte[]", random => $"new byte[] {{ {string.Join(", ", Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(256)))} }}") with { IsReference = true },
        Of("Memory<byte>", random => $"new byte[] {{ 1, {random.Next(256)} }}"),
        Of("ReadOnlyMemory<byte>", random => $"new byte[] {{ 1, {random.Next(256)} }}"),
        Of("JsonElement", _ => "JsonDocument.Parse(\"{\\\"Ключ\\\":[1, 1.50, null, \\\"\\\\u00e9\\\"]}\").RootElement"),
        Of("JsonNode", _ => "JsonNode.Parse(\"[{\\\"a\\\": 1e2}, true]\")!") with { IsReference = true },
        Of("JsonObject", random => $"new JsonObject {{ [\"К\"] = {random.Next(9)}, [\"n\"] = null }}") with { IsReference = true },
        Enum("Plain", "Red", "Blue"), Enum("Named", "Red", "Blue", "Green"), Enum("Bits", "A", "B", "AB", "D"), Enum("Signed", "Low", "None", "High"),
    ];

    // What the types above and the attributes of random members refer to.
    public static string Declarations =>
        """
        public enum Plain : byte { Red, [JsonStringEnumMemberName("Си\"ний")] Blue = 200 }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Named { Red, [JsonStringEnumMemberName("blau")] Blue, Azure = 1, @class, Green = 9 }
        [Flags, JsonConverter(typeof(JsonStringEnumConverter<Bits>))] public enum Bits : ulong { A = 1, [JsonStringEnumMemberName("bee")] B = 2, AB = 3, C = 4, D = 1UL << 63 }
        [Flags, JsonConverter(typeof(JsonStringEnumConverter))] public enum Signed : sbyte { None = 0, Low = 1, High = -128 }
        public sealed class Shout : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString()!.Substring(1);
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("!" + value);
        }
        public sealed class Cents : JsonConverter<decimal>
        {
            public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => JsonDocument.ParseValue(ref reader).RootElement.GetProperty("c").GetDecimal();
            public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) { writer.WriteStartObject(); writer.WriteNumber("c", value); writer.WriteEndObject(); }
        }
        """;

    private static RandomType Of(string name, Func<SeededRandom, string> value) => new(name, value);

    private static RandomType Integer(string name) =>
        Of(name, random => $"unchecked(({name})({random.Bits()}L))") with { IsKey = true, IsNumber = true };

    private static RandomType Enum(string name, params string[] members) => Of(
        name,
        random => random.OneIn(4) ? $"({name})7" : random.OneIn(3) ? $"{name}.{random.Pick(members)} | {name}.{random.Pick(members)}" : $"{name}.{random.Pick(members)}") with { IsKey = true };

    private static string Text(SeededRandom random) => SymbolDisplay.FormatLiteral(random.Pick(Texts), quote: true);
}

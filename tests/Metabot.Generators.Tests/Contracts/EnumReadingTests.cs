using System.Text;
using System.Text.Json;
using Metabot.Generators.Tests.Compiling;
using Metabot.Generators.Tests.RandomContracts;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Any text that System.Text.Json reads as an enum's value is read as the same value, any other is refused.</summary>
public class EnumReadingTests
{
    private const string Declarations = """
        using System; using System.Collections.Generic; using System.Text.Json.Serialization; using Metabot;
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Plain : byte { Red, [JsonStringEnumMemberName("Blau")] Blue = 1, Grün = 2, Σας = 3, [JsonStringEnumMemberName("a,b")] Both = 4, i = 7, K = 9 }
        [Flags, JsonConverter(typeof(JsonStringEnumConverter))] public enum Bits : short { None = 0, Red = 1, Blue = 2, [JsonStringEnumMemberName("Blau")] Dark = 4, Low = -32768 }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Twins { [JsonStringEnumMemberName("Same")] A = 1, SAME = 2, [JsonStringEnumMemberName("Same")] C = 3, same = 4 }
        [BotScript("s")] public partial record P(Plain X); [BotScript("t")] public partial record Q(Bits X); [BotScript("u")] public partial record R(Twins X);
        [BotScript("v")] public partial record S(Dictionary<Plain, int> X);
        """;

    private static readonly string[] Texts =
    [
        "Red", "red", "RED", " Red", "Red ", "\tRed", "\u00a0Red\u3000", "Rot", "", " ", ",", ", ", "Red,", "Red, ", ",Red", "Red,,Blau", "Red, Grün", "red,grün", "Red,Red,", "Blau", "blau", "BLAU", "Blue", "blue",
        "Blau, Red", "Red,Blau", "blau, Red", "Red, blue", " Red , Blue ", "a,b", "A,b", "a, b", "a,b,Red", "ΣΑΣ", "σας", "i", "I", "ı", "İ", "K", "k", "\u212a", "none, red", "None", "Low", "Low, Red",
        "1", "+1", "-1", " 1", "1 ", "00", "-0", "+ 1", "0x1", "1.0", "1e0", "1,", "1, Red", "Red, 1", "1,2", "1_0", "(1)", "9", "255", "256", "300", "32767", "32768", "-32768", "-32769", "99999999999", "Same", "SAME", "same", "sAME",
    ];

    public static TheoryData<string, string> Types => new() { { "P", "X" }, { "Q", "X" }, { "R", "X" } };

    [Theory]
    [MemberData(nameof(Types))]
    public void Texts_are_read_as_System_Text_Json_reads_them(string contract, string property)
    {
        var assembly = Compiled.From(Declarations).Load();
        var serializer = new EmittedSerializer(assembly.GetType(contract + "Scheduling"));
        var type = assembly.GetType(contract)!;

        Assert.Equal(
            Texts.Select(text => (text, Expected(type, JsonSerializer.Serialize(new { X = text })))),
            Texts.Select(text => (text, serializer.Read(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { x = text }))) is { } value ? type.GetProperty(property)!.GetValue(value) : null)));
    }

    [Fact]
    public void Keys_are_read_in_the_same_way()
    {
        var assembly = Compiled.From(Declarations).Load();
        var serializer = new EmittedSerializer(assembly.GetType("SScheduling"));
        string? Read(string key) => serializer.Read(Encoding.UTF8.GetBytes("{\"x\":{\"" + key + "\":1}}")) is { } value ? serializer.Write(value) : null;

        Assert.Equal(["""{"x":{"Red":1}}""", """{"x":{"Red":1}}""", """{"x":{"Blau":1}}""", """{"x":{"Blau":1}}""", null], new[] { "red", " Red,", "1", "Blau", "blau" }.Select(Read));
    }

    private static object? Expected(Type type, string json)
    {
        try
        {
            return type.GetProperty("X")!.GetValue(JsonSerializer.Deserialize(json, type));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Attributes of System.Text.Json that change how a member is written. WireText.Of compares with it; the texts are for the reader.</summary>
public class AttributeTests
{
    [Fact]
    public void Derived_types_are_told_apart() => Assert.Equal(
        """{"shapes":[{"$type":"circle","radius":1,"name":"a"},{"$type":2,"name":null},{"name":"base"}],"pet":{"kind":"cat","lives":9},"loose":{"own":1}}""",
        WireText.Of(
            """
            [JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), 2)] public class Shape { public string? Name { get; set; } }
            public class Circle : Shape { public double Radius { get; set; } } public sealed class Square : Shape { }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Cat), "cat")] public interface IPet { } public record struct Cat(int Lives) : IPet;
            [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(Known))] public class Loose { public int Own { get; set; } } public class Known : Loose { } public class Unknown : Loose { public int More { get; set; } }
            [BotScript("s")] public partial record P(Shape[] Shapes, IPet Pet, Loose Loose);
            """,
            """new P(new Shape[] { new Circle { Radius = 1, Name = "a" }, new Square(), new Shape { Name = "base" } }, new Cat(9), new Unknown { Own = 1, More = 2 })"""));

    [Fact]
    public void A_derived_type_that_is_not_listed_is_refused_when_running()
    {
        var error = Assert.Throws<MetabotSerializationException>(() => WireText.Of(
            "[JsonDerivedType(typeof(Circle), 1)] public class Shape { } public class Circle : Shape { } public class Oval : Shape { } [BotScript(\"s\")] public partial record P(Shape X);",
            "new P(new Oval())"));
        Assert.Contains("Oval cannot be written as JSON: no [JsonDerivedType] names it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Converters_of_ones_own_write_into_the_same_buffer() => Assert.Equal(
        """{"loud":"HEY \"ё\"","none":null,"always":"nothing","point":[1,2],"points":[[3,4],null]}""",
        WireText.Of(
            """
            public class Upper : JsonConverter<string> { public override string Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => ""; public override void Write(Utf8JsonWriter w, string v, JsonSerializerOptions o) => w.WriteStringValue(v.Replace("hey", "HEY")); }
            public class Always : JsonConverter<string> { public override bool HandleNull => true; public override string Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => ""; public override void Write(Utf8JsonWriter w, string? v, JsonSerializerOptions o) => w.WriteStringValue(v ?? "nothing"); }
            [JsonConverter(typeof(PointConverter))] public readonly record struct Point(int X, int Y);
            public class PointConverter : JsonConverter<Point> { public override Point Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => default; public override void Write(Utf8JsonWriter w, Point v, JsonSerializerOptions o) { w.WriteStartArray(); w.WriteNumberValue(v.X); w.WriteNumberValue(v.Y); w.WriteEndArray(); } }
            [BotScript("s")] public partial record P([property: JsonConverter(typeof(Upper))] string Loud, [property: JsonConverter(typeof(Upper))] string? None, [property: JsonConverter(typeof(Always))] string? Always, Point Point, Point?[] Points);
            """,
            """new P("hey \"ё\"", null, null, new Point(1, 2), new Point?[] { new Point(3, 4), null })"""));

    [Fact]
    public void Extension_data_stands_among_the_properties()
    {
        const string type = """[BotScript("s")] public partial class P { [JsonExtensionData] public TYPE? More { get; set; } public int X { get; set; } }""";
        Assert.Equal(
            """{"x":1,"a\"b":[true],"n":null}""",
            WireText.Of(
                type.Replace("TYPE", "Dictionary<string, JsonElement>", StringComparison.Ordinal),
                """new P { X = 1, More = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>("{\"a\\\"b\":[true],\"n\":null}") }"""));
        Assert.Equal("""{"x":1}""", WireText.Of(type.Replace("TYPE", "JsonObject", StringComparison.Ordinal), "new P { X = 1 }"));
    }

    [Theory]
    [InlineData("ImmutableArray<int>", "default", "default ImmutableArray")]
    [InlineData("JsonElement", "default", "default(JsonElement)")]
    [InlineData("double", "double.NaN", "NaN is not a finite number")]
    [InlineData("Dictionary<float, int>", "new() { [float.PositiveInfinity] = 1 }", "not a finite number")]
    [InlineData("Half", "Half.NaN", "NaN is not a finite number")]
    public void Values_without_JSON_are_refused_when_running(string type, string value, string why)
    {
        var error = Assert.Throws<MetabotSerializationException>(() => WireText.Of($"[BotScript(\"s\")] public partial record P({type} X);", $"new P({value})"));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Integers_of_any_length_are_numbers()
    {
        var compiled = Compiled.From("[Metabot.BotScript(\"s\")] public partial record P(System.Numerics.BigInteger X);");
        var contract = (IJobContract)Activator.CreateInstance(compiled.Load().GetType("P")!, System.Numerics.BigInteger.Pow(-10, 41))!;

        Assert.Equal("{\"x\":-1" + new string('0', 41) + "}", WireText.Of(contract));
        Assert.Equal(JsonValueKind.Number, JsonDocument.Parse(WireText.Of(contract)).RootElement.GetProperty("x").ValueKind);
    }
}

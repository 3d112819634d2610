using System.Text;
using Metabot.Generators.Tests.Compiling;
using Metabot.Generators.Tests.RandomContracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>TryReadJson: what it takes, what it refuses, where it is.</summary>
public class ReadingTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Text.Json.Serialization; using Metabot;\n";

    [Theory]
    [InlineData("{}", """{"name":null,"count":7,"day":null}""")]
    [InlineData("""{"day":5,"name":"Ann"}""", """{"name":"Ann","count":7,"day":5}""")]
    [InlineData("""{"NAME":"x","name":"\u0410","name":"Ann","x":{"name":[1]},"count":-1}""", """{"name":"Ann","count":-1,"day":null}""")]
    [InlineData(" {\"count\" : 1 } ", """{"name":null,"count":1,"day":null}""")]
    public void Unknown_properties_are_passed_over_and_missing_ones_keep_their_defaults(string json, string expected) =>
        Assert.Equal(expected, Read("[BotScript(\"s\")] public partial record P(string Name, int Count = 7, DayOfWeek? Day = null);", json));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("""{"count":1,}""")]
    [InlineData("""{"count":"1"}""")]
    [InlineData("""{"count":1.5}""")]
    [InlineData("""{"count":99999999999}""")]
    [InlineData("""{"count":null}""")]
    [InlineData("""{"name":1}""")]
    [InlineData("""{"name":{}}""")]
    [InlineData("""{"tags":"a"}""")]
    [InlineData("""{"tags":[1]}""")]
    [InlineData("""{"tags":["a"}""")]
    [InlineData("""{"map":{"x":1}}""")]
    [InlineData("""{"color":"Green"}""")]
    [InlineData("""{"id":"7"}""")]
    [InlineData("""{"id":"C0FFEE"}""")]
    [InlineData("""{"inner":[]}""")]
    [InlineData("\"\uFEFF{}")]
    public void What_does_not_fit_is_false_and_no_exception(string json) => Assert.Null(Read(
        """
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Color { Red } public record Inner(int X);
        [BotScript("s")] public partial record P(string? Name = null, int Count = 0, List<string>? Tags = null, Dictionary<int, int>? Map = null, Color Color = default, Guid Id = default, Inner? Inner = null);
        """,
        json));

    [Fact]
    public void Nesting_beyond_the_writers_depth_is_false() =>
        Assert.Null(Read("[BotScript(\"s\")] public partial record P { public P? Next { get; set; } }", string.Concat(Enumerable.Repeat("{\"next\":", 5000))));

    [Fact]
    public void A_constructor_that_refuses_the_value_makes_it_false() => Assert.Null(Read(
        "[BotScript(\"s\")] public partial class P { public P(int count) { Count = count > 0 ? count : throw new ArgumentOutOfRangeException(nameof(count)); } public int Count { get; } }",
        """{"count":0}"""));

    [Theory]
    [InlineData("public partial class P { public int X { get; set; } = 5; public string Y { get; init; } = \"y\"; public required int Z { get; set; } }", """{"x":5,"y":"y","z":0}""", """{"x":5,"y":"q","z":0}""")]
    [InlineData("public partial record P(int X = 3) { public string Y { get; init; } = \"y\" + X; }", """{"x":3,"y":"y3"}""", """{"x":3,"y":"q"}""")]
    [InlineData("public partial struct P { public P() { X = 4; Y = \"y\"; } public int X { get; set; } public string Y { get; set; } }", """{"x":4,"y":"y"}""", """{"x":4,"y":"q"}""")]
    [InlineData("public readonly partial record struct P(int X, string Y = \"d\");", """{"x":0,"y":"d"}""", """{"x":0,"y":"q"}""")]
    [InlineData("public partial class P : B { public int X { get; set; } } public class B { public string Y { get; set; } = \"b\"; }", """{"x":0,"y":"b"}""", """{"x":0,"y":"q"}""")]
    [InlineData("public partial class P { public int X { get => _x; set => _x = value; } private int _x = 5; public string Y { get => _y ?? \"y\"; set => _y = value; } private string? _y; }", """{"x":5,"y":"y"}""", """{"x":5,"y":"q"}""")]
    [InlineData("public record P(int X, [property: JsonPropertyName(\"y\")] string Why = \"w\");", """{"x":0,"y":"w"}""", """{"x":0,"y":"q"}""")]
    public void First_values_stay_where_the_JSON_says_nothing(string declaration, string fromNothing, string fromY)
    {
        Assert.Equal(fromNothing, Read($"[BotScript(\"s\")] {declaration}", "{}"));
        Assert.Equal(fromY, Read($"[BotScript(\"s\")] {declaration}", """{"y":"q"}"""));
    }

    [Theory]
    [InlineData("public partial class P(int other) { public int X { get; } = other; }")]
    [InlineData("public partial record P(Shape X); [JsonDerivedType(typeof(Circle))] public class Shape { } public class Circle : Shape { }")]
    [InlineData("public partial record P(Stack<int> X);")]
    [InlineData("public partial record P([property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int X);")]
    [InlineData("public partial class P { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> X { get; } = new(); }")]
    [InlineData("[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public partial class P { public List<int> X { get; set; } = new() { 1 }; }")]
    [InlineData("public partial record P(Inner X); public class Inner { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public Inner? Y { get; set; } }")]
    [InlineData("public partial record P(int X) { public static bool TryReadJson(string text) => false; }")]
    [InlineData("public partial record P(int X) : B; public record B { public static bool TryReadJson => false; }")]
    public void What_cannot_be_read_again_has_no_reader(string declaration)
    {
        var compiled = Compiled.From($"{Usings}[BotScript(\"s\")] {declaration}");

        Assert.NotNull(compiled.Load());
        Assert.DoesNotContain("TryReadJson(global::System.ReadOnlySpan<byte>", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal partial record P(int X) { public static bool TryParse(string text) => false; }")]
    [InlineData("internal partial record P(int X) : B; internal record B { public static bool TryReadJson(string text) => false; }")]
    [InlineData("internal partial record P(int X) : B(X); [BotScript(\"b\")] internal partial record B(int Y);")]
    [InlineData("internal partial struct P { public int X { get; set; } public static P Parse(string text) => default; }")]
    public void Other_members_do_not_keep_the_reader_away(string declaration)
    {
        var compiled = Compiled.From($"{Usings}[BotScript(\"s\")] {declaration}");

        compiled.HasNoComplaints();
        var type = compiled.Load().GetType("P")!;
        Assert.NotNull(type.GetMethod("TryReadJson", [typeof(ReadOnlySpan<byte>), type.MakeByRefType()]));
    }

    [Theory]
    [InlineData("[BotScript(\"s\")] internal partial record P(string X);", "P.TryReadJson(json, out var value) ? value.X : null!", LanguageVersion.Latest)]
    [InlineData("[BotScript(\"s\")] internal record P(string X);", "PScheduling.TryReadJson(json, out var value) ? value.X : null!", LanguageVersion.Latest)]
    [InlineData("[BotScript(\"s\")] internal partial record P(string X);", "P.TryReadJson(json, out var value) ? value.X : null!", LanguageVersion.CSharp9)]
    [InlineData("[BotScript(\"s\")] internal partial struct P { public string X { get; set; } }", "P.TryReadJson(json, out var value) ? value.X : null", LanguageVersion.CSharp7_3)]
    public void Callers_compile_without_a_warning(string declaration, string expression, LanguageVersion version) => Compiled.From(
        $"{Usings}{declaration} internal static class Calls {{ public static string Read(ReadOnlySpan<byte> json) {{ return {expression}; }} }}",
        version,
        version < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable).HasNoComplaints();

    private static string? Read(string declarations, string json)
    {
        var serializer = new EmittedSerializer(Compiled.From(Usings + declarations).Load().GetType("PScheduling"));
        return serializer.Read(Encoding.UTF8.GetBytes(json)) is { } value ? serializer.Write(value) : null;
    }
}

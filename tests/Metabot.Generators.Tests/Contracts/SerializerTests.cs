using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

// WireText.Of compares with System.Text.Json as well; the expected texts are for the reader.
public class SerializerTests
{
    [Fact]
    public void Writes_names_in_snake_case_and_values_of_every_scalar_type()
    {
        var text = WireText.Of(
            """
            [BotScript("s")] public partial record P(string FirstName, int OrderId, bool IsVip, decimal Total, double Ratio, float Share, long Big,
                ulong Bigger, byte Small, sbyte Signed, short Short, ushort UShort, uint UInt, char Letter, Guid Key, Uri Site, byte[] Data);
            """,
            """
            new P("Анна \"A\"", 7, true, 12.50m, 0.1, 1.5f, long.MinValue, ulong.MaxValue, 1, -1, -2, 2, 3, 'ж', Guid.Empty, new Uri("/a b?c", UriKind.Relative), new byte[] { 1, 2, 255 })
            """);
        Assert.StartsWith("""{"first_name":"Анна \"A\"","order_id":7,"is_vip":true,"total":12.50,"ratio":0.1,"share":1.5,"big":-9223372036854775808""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_dates_and_times() => Assert.Equal(
        """{"day":"2027-01-21","time":"21:00:00","local":"2027-01-21T21:00:00.5","utc":"2027-01-21T21:00:00Z","offset":"2027-01-21T21:00:00+03:00","span":"1.02:03:04"}""",
        WireText.Of(
            """[BotScript("s")] public partial record P(DateOnly Day, TimeOnly Time, DateTime Local, DateTime Utc, DateTimeOffset Offset, TimeSpan Span);""",
            """
            new P(new DateOnly(2027, 1, 21), new TimeOnly(21, 0), new DateTime(2027, 1, 21, 21, 0, 0, 500), new DateTime(2027, 1, 21, 21, 0, 0, DateTimeKind.Utc),
                new DateTimeOffset(2027, 1, 21, 21, 0, 0, TimeSpan.FromHours(3)), new TimeSpan(1, 2, 3, 4))
            """));

    [Theory]
    [InlineData("null, null, null, null", """{"number":null,"text":null,"day":null,"inner":null}""")]
    [InlineData("7, \"a\", DayOfWeek.Friday, new Inner(1)", """{"number":7,"text":"a","day":5,"inner":{"x":1}}""")]
    public void Writes_null_where_there_is_no_value(string arguments, string expected) => Assert.Equal(
        expected,
        WireText.Of(
            """[BotScript("s")] public partial record P(int? Number, string? Text, DayOfWeek? Day, Inner? Inner); public record Inner(int X);""",
            $"new P({arguments})"));

    [Fact]
    public void Writes_enums_as_numbers_or_by_their_converter_as_names() => Assert.Equal(
        """{"number":1,"name":"Blue","on_member":"Red","unnamed":9,"flags":"A, B","big":18446744073709551615,"maybe":"Blue"}""",
        WireText.Of(
            """
            public enum Plain { Red, Blue }
            [JsonConverter(typeof(JsonStringEnumConverter))] public enum Named { Red, Blue }
            [Flags, JsonConverter(typeof(JsonStringEnumConverter<Bits>))] public enum Bits { None, A = 1, B = 2 }
            public enum Large : ulong { Most = ulong.MaxValue }
            [BotScript("s")] public partial record P(Plain Number, Named Name, [property: JsonConverter(typeof(JsonStringEnumConverter))] Plain OnMember, Named Unnamed, Bits Flags, Large Big, Named? Maybe);
            """,
            "new P(Plain.Blue, Named.Blue, Plain.Red, (Named)9, Bits.A | Bits.B, Large.Most, Named.Blue)"));

    [Fact]
    public void Writes_collections_and_dictionaries_nested_in_each_other() => Assert.Equal(
        """{"tags":["a",null],"rows":[[1],[],[2,3]],"by_name":{"x":[{"k":1}]},"by_id":{"7":"seven"},"by_day":{"Friday":true},"empty":[],"none":null,"frozen":[1.5]}""",
        WireText.Of(
            """
            public record Item(int K);
            [BotScript("s")] public partial record P(string?[] Tags, List<int[]> Rows, Dictionary<string, IReadOnlyList<Item>> ByName, SortedDictionary<long, string> ById,
                IReadOnlyDictionary<DayOfWeek, bool> ByDay, IEnumerable<int> Empty, HashSet<int>? None, ImmutableArray<double> Frozen);
            """,
            """
            new P(new[] { "a", null }, new List<int[]> { new[] { 1 }, new int[0], new[] { 2, 3 } },
                new Dictionary<string, IReadOnlyList<Item>> { ["x"] = new[] { new Item(1) } }, new SortedDictionary<long, string> { [7] = "seven" },
                new Dictionary<DayOfWeek, bool> { [DayOfWeek.Friday] = true }, Array.Empty<int>(), null, ImmutableArray.Create(1.5))
            """));

    [Fact]
    public void Writes_recursive_types_and_types_of_one_name_in_different_namespaces() => Assert.Equal(
        """{"tree":{"value":1,"children":[{"value":2,"children":[]}]},"one":{"a":1},"two":{"b":2}}""",
        WireText.Of(
            """
            namespace A { public record Same(int A); } namespace B { public record struct Same(int B); }
            public class Tree { public int Value { get; set; } public List<Tree> Children { get; set; } = new(); }
            [BotScript("s")] public partial record P(Tree Tree, A.Same One, B.Same Two);
            """,
            "new P(new Tree { Value = 1, Children = { new Tree { Value = 2 } } }, new A.Same(1), new B.Same(2))"));

    [Fact]
    public void Honours_the_attributes_of_System_Text_Json() => Assert.Equal(
        """{"first":0,"Weird \"name\"":1,"computed":6,"zero":0,"hidden":4,"field":5}""",
        WireText.Of(
            """
            [BotScript("s")] public partial record P
            {
                [JsonPropertyName("Weird \"name\"")] public int Named { get; init; } = 1;
                [JsonIgnore] public int Never { get; init; } = 1;
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? NoText { get; init; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int NoNumber { get; init; }
                public int Computed => 6;
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Zero { get; init; }
                [JsonPropertyOrder(-1)] public int First { get; init; }
                [JsonInclude] public int Field = 5;
                [JsonInclude] internal int Hidden { get; init; } = 4;
                public static int Shared { get; set; } = 9;
                public int WriteOnly { set { } }
                private int Secret { get; set; } = 8;
            }
            """,
            "new P()"));

    [Fact]
    public void Writes_inherited_members_after_own_ones() => Assert.Equal(
        """{"own":1,"virtual":3,"inherited":2}""",
        WireText.Of(
            """
            public abstract record Base { public int Inherited { get; init; } = 2; public virtual int Virtual { get; init; } }
            [BotScript("s")] public partial record P : Base { public int Own { get; init; } = 1; public override int Virtual { get; init; } = 3; }
            """,
            "new P()"));

    /// <summary>A method writes up to 24 members of a type; those beyond have methods of their own.</summary>
    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(50)]
    public void Writes_a_type_of_many_members_in_their_order(int count)
    {
        var properties = string.Join(" ", Enumerable.Range(0, count).Select(i => $"public int?[] Number{i} {{ get; set; }}"));
        var text = WireText.Of(
            $$"""
            public struct Inner { {{properties}} [JsonExtensionData] public Dictionary<string, JsonElement> Others { get; set; } }
            [BotScript("s")] public partial class P { public Inner Inner { get; set; } {{properties}} }
            """,
            $"new P {{ Number{count - 1} = new int?[] {{ 1, null }}, Inner = new Inner {{ Number0 = new int?[] {{ 2 }}, Others = new Dictionary<string, JsonElement> {{ [\"last\"] = JsonDocument.Parse(\"3\").RootElement }} }} }}",
            LanguageVersion.CSharp7_3);
        Assert.EndsWith($"\"number{count - 1}\":[1,null]}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compiles_and_writes_the_same_on_CSharp_7_3() => Assert.Equal(
        """{"first_name":"Ann","größe":1,"inner":{"x":null},"list":[1,null]}""",
        WireText.Of(
            """
            public struct Inner { public int? X { get; set; } }
            [BotScript("s")] public partial class P { public string FirstName { get; set; } public int Größe { get; set; } public Inner? Inner { get; set; } public List<int?> List { get; set; } }
            """,
            "new P { FirstName = \"Ann\", Größe = 1, Inner = new Inner(), List = new List<int?> { 1, null } }",
            LanguageVersion.CSharp7_3));

    [Fact]
    public void Gives_the_wire_names_that_System_Text_Json_gives()
    {
        const string alphabet = "aZ9_яЖßÄǅ";
        var random = new Random(20270121);
        var names = Enumerable.Range(0, 300)
            .Select(_ => "P" + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => alphabet[random.Next(alphabet.Length)])))
            .Distinct(StringComparer.Ordinal)
            .GroupBy(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName)
            .Select(same => same.First())
            .ToList();
        var properties = string.Join(" ", names.Select(name => $"public int {name} {{ get; set; }}"));
        var text = WireText.Of($$"""[BotScript("s")] public partial class P { {{properties}} }""", "new P()");
        Assert.Equal(names.Count, text.Split(':').Length - 1);
    }
}

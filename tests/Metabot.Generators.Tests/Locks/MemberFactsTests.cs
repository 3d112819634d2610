namespace Metabot.Generators.Tests.Locks;

// The lines of the lock for each form that a member can have in JSON.
public class MemberFactsTests
{
    private const string Declarations = """
        using System.Text.Json;
        [Flags, JsonConverter(typeof(JsonStringEnumConverter))] enum Days { Mon = 1, Tue = 2 }
        class Cents : JsonConverter<decimal>
        {
            public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;
            public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
        }
        [JsonDerivedType(typeof(Card))] [JsonDerivedType(typeof(Cash))] abstract record Payment; record Card(string Number) : Payment; record Cash(int Sum) : Payment;
        record Open(int Known) { [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }
        record Tree(int N, Tree? Left, List<Tree> Rest);
        enum Wide : long { Least = long.MinValue, Most = long.MaxValue }

        """;

    [Theory]
    [InlineData("bool X", ": boolean")]
    [InlineData("ulong? X", ": integer?")]
    [InlineData("double X", ": number")]
    [InlineData("[property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] double X", ": number(or NaN)")]
    [InlineData("[property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] decimal? X", ": string(number)?")]
    [InlineData("char X", ": string(char)")]
    [InlineData("TimeSpan X", ": string(time-span)")]
    [InlineData("Uri? X", ": string(uri)?")]
    [InlineData("ReadOnlyMemory<byte> X", ": string(base64)")]
    [InlineData("JsonElement X", ": json")]
    [InlineData("[property: JsonConverter(typeof(Cents))] decimal X", ": custom")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool X", ": boolean or absent")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? X", ": integer or absent")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? X", ": integer?")]
    public void A_value_is_one_line(string parameter, string line) => AssertLines(parameter, line);

    [Theory]
    [InlineData("int?[] X", ": list", "[]: integer?")]
    [InlineData("List<List<string?>?> X", ": list", "[]: list?", "[][]: string?")]
    [InlineData("HashSet<Guid>? X", ": list?", "[]: string(guid)")]
    [InlineData("Dictionary<string, int[]> X", ": map", "{}: list", "{}[]: integer")]
    [InlineData("Dictionary<int, string> X", ": map(integer)", "{}: string")]
    [InlineData("Dictionary<Guid, Dictionary<string, bool>?> X", ": map(string(guid))", "{}: map?", "{}{}: boolean")]
    public void A_collection_is_told_with_what_is_in_it(string parameter, params string[] lines) => AssertLines(parameter, lines);

    [Theory]
    [InlineData("Days X", ": flags", "=Mon", "=Tue")]
    [InlineData("Days[] X", ": list", "[]: flags", "[]=Mon", "[]=Tue")]
    [InlineData("Wide X", ": enum(number)", "=-9223372036854775808: Least", "=9223372036854775807: Most")]
    [InlineData("Wide? X", ": enum(number)?", "=-9223372036854775808: Least", "=9223372036854775807: Most")]
    public void An_enum_is_told_with_its_members(string parameter, params string[] lines) => AssertLines(parameter, lines);

    [Theory]
    [InlineData("Open X", ": object", ".known: integer", ".*: json")]
    [InlineData("Tree X", ": object", ".n: integer", ".left: object like .x?", ".rest: list", ".rest[]: object like .x")]
    [InlineData("Payment X", ": union", "<>: object", "<>.number: string", "<#2>: object", "<#2>.sum: integer")]
    public void An_object_is_told_with_its_members(string parameter, params string[] lines) => AssertLines(parameter, lines);

    // A type is told where it stands first on the way, and again beside it.
    [Fact]
    public void One_type_in_two_places_is_told_in_both()
    {
        var lines = Find("Open X, Open Y");

        Assert.Equal(["script a", "script a .x: object", "script a .x.known: integer", "script a .x.*: json", "script a .y: object", "script a .y.known: integer", "script a .y.*: json"], lines);
    }

    [Fact]
    public void A_contract_may_lead_to_itself() => Assert.Equal(["script a", "script a .next: object like .?"], Find("A? Next"));

    private static void AssertLines(string parameter, params string[] lines) => Assert.Equal(["script a", .. lines.Select(line => "script a .x" + line)], Find(parameter));

    private static IEnumerable<string> Find(string parameters) =>
        Assert.Single(Locked.Contracts($"{Declarations}[BotScript(\"a\")] partial record A({parameters});")).Lines!.Select(line => line.ToString());
}

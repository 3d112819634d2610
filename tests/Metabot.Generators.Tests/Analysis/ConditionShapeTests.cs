using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Conditions.ConditionAnalyzer>;

namespace Metabot.Generators.Analysis;

// What a condition may compare a parameter with: what its C# type is in JSON.
public class ConditionShapeTests
{
    private const string Declarations = """
        using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using Metabot;
        enum Plain { New, Paid }
        [JsonConverter(typeof(JsonStringEnumConverter))] enum Named { New, Paid }
        [JsonConverter(typeof(JsonStringEnumConverter<Typed>))] enum Typed { New, [JsonStringEnumMemberName("all done")] Done }
        [Flags, JsonConverter(typeof(JsonStringEnumConverter))] enum Flags { A = 1, B = 2 }
        class Upper : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => "";
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteNumberValue(1);
        }
        class Money { public decimal Sum { get; set; } [JsonIgnore] public string Note { get; set; } = ""; }
        class Open { public int Known { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement> More { get; set; } = []; }
        [JsonDerivedType(typeof(Card), "card")] class Payment { } class Card : Payment { public string Number { get; set; } = ""; }
        [JsonNumberHandling(JsonNumberHandling.WriteAsString)] class Written { public int N { get; set; } }

        """;

    [Theory]
    [InlineData("int X")]
    [InlineData("long? X")]
    [InlineData("byte X")]
    [InlineData("ushort X")]
    [InlineData("decimal X")]
    [InlineData("double X")]
    [InlineData("float? X")]
    [InlineData("Plain X")]
    [InlineData("Plain? X")]
    [InlineData("DayOfWeek X")]
    public Task A_number(string parameter) => VerifyAsync(parameter, "request.x === 5", "{|MBOT3010:request.x === '5'|}", "{|MBOT3010:request.x === true|}");

    [Theory]
    [InlineData("string X")]
    [InlineData("string? X")]
    [InlineData("char X")]
    [InlineData("Guid X")]
    [InlineData("Guid? X")]
    [InlineData("DateTime X")]
    [InlineData("DateTimeOffset X")]
    [InlineData("DateOnly X")]
    [InlineData("TimeOnly X")]
    [InlineData("TimeSpan X")]
    [InlineData("Uri X")]
    [InlineData("Version X")]
    [InlineData("byte[] X")]
    [InlineData("ReadOnlyMemory<byte> X")]
    [InlineData("Flags X")]
    public Task A_text(string parameter) => VerifyAsync(parameter, "request.x === 'A'", "{|MBOT3010:request.x === 5|}", "{|MBOT3010:request.x === false|}");

    [Theory]
    [InlineData("bool X")]
    [InlineData("bool? X")]
    public Task A_boolean(string parameter) => VerifyAsync(parameter, "request.x === true", "{|MBOT3010:request.x === 1|}", "{|MBOT3010:request.x === 'true'|}");

    [Theory]
    [InlineData("Named X", "New", "new")]
    [InlineData("Named? X", "Paid", "Payed")]
    [InlineData("Typed X", "all done", "Done")]
    [InlineData("[property: JsonConverter(typeof(JsonStringEnumConverter))] Plain X", "Paid", "paid")]
    public Task One_of_several_names(string parameter, string name, string wrong) =>
        VerifyAsync(parameter, $"request.x === '{name}'", $"{{|MBOT3010:request.x === '{wrong}'|}}", "{|MBOT3010:request.x === 0|}");

    [Theory]
    [InlineData("string[] X")]
    [InlineData("List<string> X")]
    [InlineData("IReadOnlyCollection<string> X")]
    [InlineData("HashSet<string> X")]
    [InlineData("IEnumerable<string?>? X")]
    public Task A_list(string parameter) => VerifyAsync(parameter, "request.x.includes('a') && request.x[0] === 'a'", "{|MBOT3010:request.x[0] === 5|}");

    [Theory]
    [InlineData("int[][] X", "request.x[0][0] === 5", "{|MBOT3010:request.x[0][0] === 'a'|}")]
    [InlineData("List<Money> X", "request.x[0].sum === 5", "{|MBOT3010:request.x[0].sum === '5'|}")]
    [InlineData("Money X", "request.x.sum === 5", "request.x.{|MBOT3005:note|}")]
    [InlineData("Money? X", "request.x?.sum === 5", "request.x?.{|MBOT3005:summ|} === 5")]
    public Task A_list_of_lists_and_an_object(string parameter, params string[] uses) => VerifyAsync(parameter, uses);

    // Of these nothing is known, so that nothing said of them is wrong.
    [Theory]
    [InlineData("object X")]
    [InlineData("JsonElement X")]
    [InlineData("Dictionary<string, int> X")]
    [InlineData("IReadOnlyDictionary<Guid, string> X")]
    [InlineData("Payment X")]
    [InlineData("IComparable X")]
    [InlineData("int[,] X")]
    [InlineData("[property: JsonConverter(typeof(Upper))] string X")]
    [InlineData("[property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int X")]
    public Task Anything(string parameter) => VerifyAsync(parameter, "request.x === 5", "request.x === 'a'", "request.x.anything === true", "request.x[0] === 'a'");

    [Theory]
    [InlineData("Open X", "request.x.known === 5", "request.x.anything === 'a'")]
    [InlineData("Written X", "request.x.n === '5'", "request.x.n === 5")]
    public Task What_may_have_more_or_be_written_otherwise_is_left_alone(string parameter, params string[] uses) => VerifyAsync(parameter, uses);

    private static Task VerifyAsync(string parameter, params string[] uses) => Test.VerifyAsync(
        $"{Declarations}[BotTrigger(\"a\", Condition = \"return {string.Join(" || ", uses)};\")] record P({parameter});");
}

using Metabot.Generators.Contracts;
using Metabot.Generators.Locks;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Tests.Locks;

public class ContractFactsTests
{
    [Fact]
    public void A_contract_is_told_by_what_it_sends()
    {
        const string Source = """
            enum Plain { New, Done = 5 }
            [JsonConverter(typeof(JsonStringEnumConverter))] enum Named { Open, [JsonStringEnumMemberName("all done")] Done }
            record Item(string Sku, int Count) { public List<Item>? Parts { get; init; } }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(Card), "card")] [JsonDerivedType(typeof(Cash), 2)]
            abstract record Payment;
            record Card(string Number) : Payment;
            record Cash : Payment;
            [BotScript("welcome")]
            partial record Welcome(string FirstName, string? Last, int OrderId, DateOnly? Delivery, Guid[] Ids, Plain State, Named[] Names, Item Item, Payment Payment,
                Dictionary<string, decimal?> Prices, Dictionary<Named, int> ByName, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note,
                [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Rest, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] long Big,
                [property: JsonPropertyName("a b")] byte[] Data);
            """;

        Assert.Equal(
            """
            script welcome
            script welcome ."a b": string(base64)
            script welcome .big: string(number)
            script welcome .by_name: map(enum)
            script welcome .by_name{key}="all done"
            script welcome .by_name{key}=Open
            script welcome .by_name{}: integer
            script welcome .delivery: string(date)?
            script welcome .first_name: string
            script welcome .ids: list
            script welcome .ids[]: string(guid)
            script welcome .item.count: integer
            script welcome .item.parts: list?
            script welcome .item.parts[]: object like .item
            script welcome .item.sku: string
            script welcome .item: object
            script welcome .last: string?
            script welcome .names: list
            script welcome .names[]: enum
            script welcome .names[]="all done"
            script welcome .names[]=Open
            script welcome .note: string or absent
            script welcome .order_id: integer
            script welcome .payment: union
            script welcome .payment<kind=#2>: object
            script welcome .payment<kind=card>.number: string
            script welcome .payment<kind=card>: object
            script welcome .prices: map
            script welcome .prices{}: number?
            script welcome .rest: integer or absent
            script welcome .state: enum(number)
            script welcome .state=0: New
            script welcome .state=5: Done
            """,
            string.Join('\n', Locked.Lines(Locked.Write(Source))),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Code_that_says_nothing_of_null_may_send_it()
    {
        var contract = Assert.Single(Locked.Contracts("[BotScript(\"a\")] partial record A(string Name, int Count);", NullableContextOptions.Disable));
        Assert.Equal(["script a", "script a .name: string?", "script a .count: integer"], contract.Lines!.Select(line => line.ToString()));
    }

    [Fact]
    public void A_target_is_told_by_its_id_too() => Assert.Equal(
        ["broadcast \"two words\"", "endpoint shop/find", "script #17"],
        Locked.Lines(Locked.Write("""[BotScript(17)] partial record A; [BotBroadcast("two words")] partial record B; [BotEndpoint("shop/find")] partial record C;""")));

    // The lines of a program are a lock that can be read, whatever its names are.
    [Fact]
    public void What_is_written_can_be_read()
    {
        const string Source = """
            [BotScript("a\" \\ .x [net8.0]")]
            partial record A([property: JsonPropertyName("\"q\" : = [] {} <> . \u2028 \n")] int First, [property: JsonPropertyName("имя")] int Second, [property: JsonPropertyName("")] int Third);
            """;
        var read = LockFile.Parse(Locked.Write(Source));
        Assert.Empty(read.Faults);
        Assert.Equal(Locked.Contracts(Source).Single().Lines!.Order(Comparer<LockLine>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))), read.Lines);
    }

    [Fact]
    public void Types_that_lead_to_each_other_in_many_ways_do_not_fill_the_disk()
    {
        var types = Enumerable.Range(0, 30).Select(n => $"record T{n}(T{n + 1} Left, T{n + 1} Right);");
        var source = string.Concat(types) + "record T30(int N); [BotScript(\"a\")] partial record A(T0 Root);";
        Assert.InRange(Locked.Lines(Locked.Write(source)).Length, 2000, 4000);
    }

    [Fact]
    public void Every_scalar_has_a_word_that_is_no_name_of_CSharp() => Assert.Equal(
        ["boolean", "integer", "json", "number", "string", "string(base64)", "string(char)", "string(date)", "string(date-time)", "string(date-time-offset)", "string(guid)", "string(time)", "string(time-span)", "string(uri)", "string(version)"],
        ScalarTable.All.Append(ScalarTable.Bytes).Select(ScalarWords.Find).Distinct().Order(StringComparer.Ordinal));
}

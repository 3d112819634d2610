using Metabot.Rules;

namespace Metabot.Bots;

// The C# that is drafted for what callers can run in a bot.
public class ContractDraftTests
{
    [Theory]
    [InlineData("f(request.a.trim());", "string A", "What the bot reads as <c>request.a</c>.")]
    [InlineData("f(request.total > 5);", "decimal Total", "What the bot reads as <c>request.total</c>.")]
    [InlineData("f(request.order_id);", "long OrderId", "What the bot reads as <c>request.order_id</c>.")]
    [InlineData("f(request.order_id > 5);", "long OrderId", "What the bot reads as <c>request.order_id</c>.")]
    [InlineData("f(request.id.trim());", "string Id", "What the bot reads as <c>request.id</c>.")]
    [InlineData("f(request.paid === true);", "bool Paid", "What the bot reads as <c>request.paid</c>.")]
    [InlineData("f(request.items.map(x => x));", "System.Collections.Generic.IReadOnlyList<string> Items", "What the bot reads as <c>request.items</c>.")]
    [InlineData("f(request.a);", "string A", "What the bot reads as <c>request.a</c>.")]
    [InlineData("if (request.a) f();", "string? A = null", "What the bot reads as <c>request.a</c>.")]
    [InlineData("if (request.n_id) f();", "long? NId = null", "What the bot reads as <c>request.n_id</c>.")]
    [InlineData("f(request.orderId);", "[property: System.Text.Json.Serialization.JsonPropertyName(\"orderId\")] string OrderId", "What the bot reads as <c>request.orderId</c>.")]
    [InlineData("f(request['first name']);", "[property: System.Text.Json.Serialization.JsonPropertyName(\"first name\")] string FirstName", "What the bot reads as <c>request.first name</c>.")]
    [InlineData("f(request['a<b>']);", "[property: System.Text.Json.Serialization.JsonPropertyName(\"a<b>\")] string AB", "What the bot reads as <c>request.a&lt;b&gt;</c>.")]
    [InlineData("f(request['1st']);", "[property: System.Text.Json.Serialization.JsonPropertyName(\"1st\")] string N1st", "What the bot reads as <c>request.1st</c>.")]
    public void A_parameter(string code, string parameter, string summary)
    {
        var lines = Draft(WrittenBot.Code(code));
        Assert.Equal($"public partial record S({parameter});", lines[^1]);
        Assert.Contains(lines, line => line.EndsWith($">{summary}</param>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("if (request.a) f();", "string A = null")]
    [InlineData("if (request.n_id) f();", "long? NId = null")]
    public void A_file_that_says_nothing_of_null_is_not_told_of_it(string code, string parameter) => Assert.Equal(
        $"public partial record S({parameter});", ContractDraft.WriteLines(WrittenBot.Code(code), WrittenBot.Code(code).Parts[0], [], annotates: false)[^1]);

    [Fact]
    public void What_may_be_missing_comes_last() => Assert.Equal(
        "public partial record S(string B, string? A = null, string? C = null);", Draft(WrittenBot.Code("if (request.a) f(); f(request.b); if (request.c) f();"))[^1]);

    [Fact]
    public void An_object_is_a_record_of_its_own() => Assert.Equal(
        [
            "/// <summary>The script 's' of the bot.</summary>",
            "/// <param name=\"Order\">What the bot reads as <c>request.order</c>.</param>",
            "[Metabot.BotScript(\"s\")]",
            "public partial record S(SOrder Order);",
            "",
            "/// <summary>What the bot reads of <c>request.order.address</c>.</summary>",
            "/// <param name=\"City\">What the bot reads as <c>request.order.address.city</c>.</param>",
            "public record SOrderAddress(string City);",
            "",
            "/// <summary>What the bot reads of <c>request.order</c>.</summary>",
            "/// <param name=\"Address\">What the bot reads as <c>request.order.address</c>.</param>",
            "/// <param name=\"Id\">What the bot reads as <c>request.order.id</c>.</param>",
            "public record SOrder(SOrderAddress Address, long Id);",
        ],
        Draft(WrittenBot.Code("f(request.order.id, request.order.address.city);")));

    [Fact]
    public void Without_parameters_it_is_a_record_without_parentheses() => Assert.Equal(
        ["/// <summary>The script 's' of the bot, which takes its input as a whole.</summary>", "[Metabot.BotScript(\"s\")]", "public partial record S;"], Draft(WrittenBot.Code("f(request);")));

    [Fact]
    public void A_whole_bot_is_one_file()
    {
        var bot = WrittenBot.Read("""
            {
              "scripts": { "order_paid": { "commands": [{ "text": "{{ request.total }}" }] }, "say \"hi\"": { "commands": [{ "text": "Hi" }] } },
              "triggers": { "order-paid": { "script": "order_paid" } },
              "broadcasts": { "sale": { "script": "order_paid" } },
              "endpoints": { "cjm/import": { "javascript": "return request.rows.map(x => x);" } },
              "routes": { "r": { "script": "order_paid" } }
            }
            """);
        var text = ContractDraft.Write(bot, "Shop");
        Assert.StartsWith("using System.Collections.Generic;\nusing System.Text.Json.Serialization;\nusing Metabot;\n\nnamespace Shop;\n\n/// <summary>The script 'order_paid' of the bot.</summary>\n", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "[BotScript(\"order_paid\")]", "public partial record OrderPaid(string Total);",
                "[BotScript(\"say \\\"hi\\\"\")]", "public partial record SayHi;",
                "[BotTrigger(\"order-paid\")]", "public partial record OrderPaidTrigger(string Total);",
                "[BotBroadcast(\"sale\")]", "public partial record Sale(string Total);",
                "[BotEndpoint(\"cjm/import\")]", "public partial record CjmImport(IReadOnlyList<string> Rows);",
            ],
            text.Split('\n').Where(line => line.StartsWith('[') || line.StartsWith("public", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("order_paid", "OrderPaid")]
    [InlineData("cjm/import.all", "CjmImportAll")]
    [InlineData("already", "AlreadyScript")]
    [InlineData("twice", "TwiceScript2")]
    [InlineData("2027", "N2027")]
    [InlineData("--", "Script")]
    [InlineData("имя", "Имя")]
    [InlineData("vIP", "VIP")]
    public void A_name_of_CSharp(string written, string expected) =>
        Assert.Equal(expected, ContractName.Create(written, "Script", new HashSet<string> { "Already", "Twice", "TwiceScript" }));

    [Theory]
    [InlineData("OrderId", "order_id")]
    [InlineData("A", "a")]
    [InlineData("N1st", "n1st")]
    public void A_wire_name(string name, string expected) => Assert.Equal(expected, SnakeCase.Convert(name));

    private static IReadOnlyList<string> Draft(BotOutline bot) => ContractDraft.WriteLines(bot, bot.Parts[0], [], annotates: true);
}

namespace Metabot.Tool.Tests;

public sealed class ContractsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task Contracts_have_what_the_scripts_read()
    {
        await WriteAsync("bot.json", """
            {
              "id": 42, "name": "Shop",
              "scripts": {
                "order_paid": { "commands": [
                  { "text": "{{ request.order_id }}: {{ request.customer.name }}" },
                  { "condition": "return request.total > 100 && request.note != null;", "text": "{{ request.note }}" } ] },
                "2 many": { "commands": [{ "javascript": { "file": "js/many.js" } }] }
              },
              "triggers": { "order_paid": { "script": "order_paid" } }
            }
            """);
        await WriteAsync("js/many.js", "request.items.forEach(item => bot.sendMessage(item)); if (request.isGift) bot.stop();");

        var tool = await Tool.RunAsync("contracts", _folder, "--namespace", "Shop");

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Equal(
            """
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using Metabot;

            namespace Shop;

            /// <summary>The script 'order_paid' of the bot.</summary>
            /// <param name="Customer">What the bot reads as <c>request.customer</c>.</param>
            /// <param name="Note">What the bot reads as <c>request.note</c>.</param>
            /// <param name="OrderId">What the bot reads as <c>request.order_id</c>.</param>
            /// <param name="Total">What the bot reads as <c>request.total</c>.</param>
            [BotScript("order_paid")]
            public partial record OrderPaid(OrderPaidCustomer Customer, long OrderId, decimal Total, string? Note = null);

            /// <summary>The script '2 many' of the bot.</summary>
            /// <param name="IsGift">What the bot reads as <c>request.isGift</c>.</param>
            /// <param name="Items">What the bot reads as <c>request.items</c>.</param>
            [BotScript("2 many")]
            public partial record N2Many(IReadOnlyList<string> Items, [property: JsonPropertyName("isGift")] string? IsGift = null);

            /// <summary>The trigger 'order_paid' of the bot.</summary>
            /// <param name="Customer">What the bot reads as <c>request.customer</c>.</param>
            /// <param name="Note">What the bot reads as <c>request.note</c>.</param>
            /// <param name="OrderId">What the bot reads as <c>request.order_id</c>.</param>
            /// <param name="Total">What the bot reads as <c>request.total</c>.</param>
            [BotTrigger("order_paid")]
            public partial record OrderPaidTrigger(OrderPaidTriggerCustomer Customer, long OrderId, decimal Total, string? Note = null);

            /// <summary>What the bot reads of <c>request.customer</c>.</summary>
            /// <param name="Name">What the bot reads as <c>request.customer.name</c>.</param>
            public record OrderPaidCustomer(string Name);

            /// <summary>What the bot reads of <c>request.customer</c>.</summary>
            /// <param name="Name">What the bot reads as <c>request.customer.name</c>.</param>
            public record OrderPaidTriggerCustomer(string Name);

            """,
            tool.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_a_script_declares_wins_over_how_it_is_read()
    {
        await WriteAsync("bot.json", """
            {
              "id": 42, "name": "Shop",
              "scripts": { "paid": {
                "parameters": { "order_id": "string", "total": "number?", "items": "array", "gift": "boolean", "address": "object", "customer": "object?" },
                "commands": [{ "text": "{{ request.order_id }}: {{ request.customer.name }} {{ request.note }}" }] } },
              "triggers": { "paid": { "script": "paid" } }
            }
            """);

        var tool = await Tool.RunAsync("contracts", _folder);

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Contains("public partial record Paid(IReadOnlyDictionary<string, string> Address, bool Gift, IReadOnlyList<string> Items, string Note, string OrderId, PaidCustomer? Customer = null, decimal? Total = null);", tool.Output, StringComparison.Ordinal);
        Assert.Contains("public partial record PaidTrigger(IReadOnlyDictionary<string, string> Address, bool Gift,", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_written_where_nothing_is()
    {
        await WriteAsync("bot.json", """{ "id": 42, "name": "Shop", "scripts": { "s": { "commands": [] } } }""");
        var file = Path.Combine(_folder, "Contracts.cs");

        var written = await Tool.RunAsync("contracts", _folder, file);
        var again = await Tool.RunAsync("contracts", _folder, file);

        Assert.Equal((0, ""), (written.ExitCode, written.Errors));
        Assert.Contains("[BotScript(\"s\")]\npublic partial record S;", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, again.ExitCode);
        Assert.StartsWith("The contracts cannot be written: ", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_bot_it_says_why()
    {
        var tool = await Tool.RunAsync("contracts", _folder);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains("bot.json:1:1: the file cannot be read", tool.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }
}

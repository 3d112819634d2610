using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.Bots.BotTest<Metabot.Generators.Analysis.Manifest.ParameterAnalyzer>;

namespace Metabot.Generators.Analysis.Bots;

public class ParameterAnalyzerTests
{
    private const string Bot = """
        {
          "scripts": {
            "paid": { "id": 7, "commands": [{ "text": "{{ $name }}: {{ request.order_id }}" }] },
            "chain": { "commands": [{ "condition": "return request.total > 1;", "run_script": "paid" }] },
            "optional": { "commands": [{ "condition": "return request.note != null;", "text": "{{ request.note }}" }] },
            "whole": { "commands": [{ "javascript": "lead.setJsonAttr('r', request); bot.sendMessage(request.text);" }] },
            "draft": { "commands": [] },
            "typed": { "commands": [{ "condition": "return request.kind === 'a' && request.name.toUpperCase() == 'B' && request.order.id > 1;", "text": "Hi" }] },
            "taken": { "commands": [{ "javascript": "const { a, b: { c } } = request; lead.setAttr('a', a + c);" }] },
            "file": { "commands": [{ "javascript": { "file": "a.js" } }] }
          },
          "triggers": { "paid": { "condition": "return request.sum > 0;", "script": "paid" } }
        }
        """;

    [Theory]
    [InlineData("[BotScript(\"paid\")] record R(int OrderId);")]
    [InlineData("[BotScript(7)] record R(int OrderId);")]
    [InlineData("[BotScript(\"paid\")] record {|MBOT5002:R|};")]
    [InlineData("[BotScript(7)] record R(int OrderId, int {|MBOT5002:Note|});")]
    [InlineData("[BotScript(\"paid\")] record R(int {|MBOT5002:Order|});")]
    [InlineData("[BotScript(\"paid\", Condition = \"return request.note == 1;\")] record R(int OrderId, int Note);")]
    [InlineData("[BotScript(\"chain\")] record R(int OrderId, int Total);")]
    [InlineData("[BotScript(\"chain\")] record {|MBOT5002:R|}(int Total);")]
    [InlineData("[BotTrigger(\"paid\")] record R(int OrderId, int Sum);")]
    [InlineData("[BotTrigger(\"paid\")] record {|MBOT5002:R|}(int OrderId);")]
    [InlineData("[BotScript(\"optional\")] record R;")]
    [InlineData("[BotScript(\"optional\")] record R(string Note);")]
    [InlineData("[BotScript(\"whole\")] record R(string Text, int Other);")]
    [InlineData("[BotScript(\"whole\")] record {|MBOT5002:R|}(int Other);")]
    [InlineData("[BotScript(\"draft\")] record R(int Any);")]
    [InlineData("[BotScript(\"typed\")] record R(string Kind, string Name, Order Order); record Order(int Id);")]
    [InlineData("[BotScript(\"typed\")] record R(int {|MBOT5002:Kind|}, bool {|MBOT5002:Name|}, Order Order); record Order(int Id);")]
    [InlineData("[BotScript(\"typed\")] record R(string Kind, string Name, Order {|MBOT5002:Order|}); record Order(int Number);")]
    [InlineData("[BotScript(\"typed\")] record R(string Kind, string Name, int {|MBOT5002:Order|});")]
    [InlineData("[BotScript(\"taken\")] record R(int A, B B); record B(int C);")]
    [InlineData("[BotScript(\"taken\")] record R(int A, B {|MBOT5002:B|}); record B(int D);")]
    [InlineData("[BotScript(\"file\")] record R(int Any);")]
    [InlineData("[BotScript(\"nobody\")] record R(int Any);")]
    public Task Parameters_are_compared_with_what_is_read(string contract) => Test.VerifyAsync("using Metabot; " + contract, Bot);

    [Theory]
    [InlineData("[BotScript(\"paid\")] record R(int OrderId);")]
    [InlineData("[BotScript(\"paid\")] record R(int OrderId, string? Note);")]
    [InlineData("[BotTrigger(\"paid\")] record R(int OrderId, int Sum);")]
    [InlineData("[BotBroadcast(\"paid\")] record R(int OrderId);")]
    [InlineData("[BotTrigger(\"either\")] record R(string Any, int OrderId, int Total);")]
    [InlineData("[BotScript(\"paid\")] record R(int OrderId, Note Note); class Note;", "'note' is an object on the wire, and script 'paid' declares it as text")]
    [InlineData("[BotScript(\"paid\")] record {|#0:R|};", "script 'paid' declares 'order_id', which the contract does not send")]
    [InlineData("[BotScript(\"paid\")] record R(int {|#0:Order|});", "script 'paid' declares 'order_id', and the contract sends 'order'")]
    [InlineData("[BotScript(\"paid\")] record R(string {|#0:OrderId|});", "'order_id' is text on the wire, and script 'paid' declares it as a number")]
    [InlineData("[BotScript(\"paid\")] record R(int? {|#0:OrderId|});", "'order_id' may be missing or null, and script 'paid' declares it without '?'")]
    [InlineData("[BotScript(\"paid\")] record R(int OrderId, int {|#0:Extra|});", "script 'paid' declares no parameter 'extra', and nothing that it runs reads it")]
    [InlineData("[BotTrigger(\"paid\")] record {|#0:R|}(int Sum);", "trigger 'paid' declares 'order_id', which the contract does not send")]
    [InlineData("[BotScript(\"whole\")] record R(int {|#0:A|});", "script 'whole' declares no parameter 'a', and nothing that it runs reads it")]
    public Task Parameters_are_compared_with_what_is_declared(string contract, string? message = null) => Test.VerifyAsync(
        "#nullable enable\nusing Metabot; " + (message is null ? contract : contract.Replace(", Note Note)", ", Note {|#0:Note|})", StringComparison.Ordinal)),
        """
        {
          "scripts": {
            "paid": { "parameters": { "order_id": "number", "note": "string?" }, "commands": [{ "text": "{{ request.order_id }} {{ request.note }}" }] },
            "other": { "parameters": { "total": "number" }, "commands": [{ "text": "{{ request.total }}" }] },
            "whole": { "parameters": {}, "commands": [{ "javascript": "lead.setJsonAttr('r', request);" }] }
          },
          "triggers": {
            "paid": { "condition": "return request.sum > 0;", "script": "paid" },
            "either": { "condition": "return request.any != 'x';", "script": "paid", "else_script": "other" }
          },
          "broadcasts": { "paid": { "script": "paid" } }
        }
        """,
        message is null ? [] : [DiagnosticResult.CompilerWarning("MBOT5002").WithLocation(0).WithMessage("the contract differs from the bot: " + message)]);

    [Fact]
    public Task A_file_is_read() => Test.VerifyAsync(
        "using Metabot; [BotScript(\"file\")] record R(int {|MBOT5002:Any|});",
        [("/bot/bot.json", Bot), ("/bot/a.js", "bot.sendMessage(request.text || '');")]);

    [Fact]
    public Task An_exported_document_stands_for_the_folder() => Test.VerifyAsync(
        "using Metabot; [BotScript(\"file\")] record {|MBOT5002:R|};",
        [("/snapshots/shop.bot.json", Bot.TrimEnd().TrimEnd('}') + ", \"files\": { \"a.js\": \"bot.sendMessage(request.text);\" } }")]);

    [Fact]
    public Task The_message_says_what_is_read_and_what_is_sent() => Test.VerifyAsync(
        "[Metabot.BotScript(\"paid\")] record R(int {|#0:Order|});",
        Bot,
        DiagnosticResult.CompilerWarning("MBOT5002").WithLocation(0).WithMessage("the contract differs from the bot: script 'paid' reads 'order_id', and the contract sends 'order'"));
}

using Test = Metabot.Generators.CodeFixes.RefactoringTest<Metabot.Generators.CodeFixes.Migration.BotContractRefactoring>;

namespace Metabot.Generators.CodeFixes.Migration;

public class BotContractRefactoringTests
{
    private const string Bot = """
        {
          "id": 42, "name": "Shop",
          "scripts": {
            "order_paid": { "id": 17, "parameters": { "order_id": "number", "note": "string?", "items": "array", "customer": "object" }, "commands": [{ "text": "{{ request.customer.name }}" }] },
            "hello": { "commands": [] }
          },
          "triggers": { "paid": { "condition": "return request.isGift === true;", "script": "order_paid" } }
        }
        """;

    [Theory]
    [InlineData("new JobRequest { ScriptCode = \"order$$_paid\" }")]
    [InlineData("new JobRequest { ScriptId = 1$$7 }")]
    [InlineData("JobTarget.ByCode(JobTargetKind.Script, \"$$order_paid\")")]
    public Task A_contract_is_declared_behind_the_type(string expression) => Test.VerifyAsync(
        Program(expression),
        Program(expression.Replace("$$", "", StringComparison.Ordinal)).TrimEnd() + """


        /// <summary>The script 'order_paid' of the bot.</summary>
        /// <param name="Customer">What the bot reads as <c>request.customer</c>.</param>
        /// <param name="Items">What the bot reads as <c>request.items</c>.</param>
        /// <param name="Note">What the bot reads as <c>request.note</c>.</param>
        /// <param name="OrderId">What the bot reads as <c>request.order_id</c>.</param>
        [Metabot.BotScript("order_paid")]
        public partial record OrderPaid(OrderPaidCustomer Customer, System.Collections.Generic.IReadOnlyList<string> Items, long OrderId, string Note = null);

        /// <summary>What the bot reads of <c>request.customer</c>.</summary>
        /// <param name="Name">What the bot reads as <c>request.customer.name</c>.</param>
        public record OrderPaidCustomer(string Name);

        """.ReplaceLineEndings("\n"),
        manifest: Bot);

    [Fact]
    public Task A_name_that_is_taken_is_not_taken_again() => Test.VerifyAsync(
        "using Metabot;\n#nullable enable\nclass Paid { object A() => new JobRequest { TriggerCode = \"pa$$id\" }; }\n",
        """
        using Metabot;
        #nullable enable
        class Paid { object A() => new JobRequest { TriggerCode = "paid" }; }

        /// <summary>The trigger 'paid' of the bot.</summary>
        /// <param name="Customer">What the bot reads as <c>request.customer</c>.</param>
        /// <param name="IsGift">What the bot reads as <c>request.isGift</c>.</param>
        /// <param name="Items">What the bot reads as <c>request.items</c>.</param>
        /// <param name="Note">What the bot reads as <c>request.note</c>.</param>
        /// <param name="OrderId">What the bot reads as <c>request.order_id</c>.</param>
        [Metabot.BotTrigger("paid")]
        public partial record PaidTrigger(PaidTriggerCustomer Customer, [property: System.Text.Json.Serialization.JsonPropertyName("isGift")] bool IsGift, System.Collections.Generic.IReadOnlyList<string> Items, long OrderId, string? Note = null);

        /// <summary>What the bot reads of <c>request.customer</c>.</summary>
        /// <param name="Name">What the bot reads as <c>request.customer.name</c>.</param>
        public record PaidTriggerCustomer(string Name);

        """.ReplaceLineEndings("\n"),
        manifest: Bot);

    [Theory]
    [InlineData("new JobRequest { ScriptCode = \"$$other\" }")]
    [InlineData("new JobRequest { ScriptCode = \"$$hello\" }")]
    [InlineData("new JobRequest { ScriptCode = $$text }")]
    [InlineData("new JobRequest { LeadId = 1$$7 }")]
    [InlineData("\"order$$_paid\"")]
    public Task Where_the_bot_has_none_or_a_contract_is_there_nothing_is_offered(string expression) =>
        Test.VerifyNoneAsync("[Metabot.BotScript(\"hello\")] class Hello { }\n" + Program(expression), manifest: Bot);

    [Fact]
    public Task Without_a_bot_nothing_is_offered() => Test.VerifyNoneAsync(Program("new JobRequest { ScriptCode = \"order$$_paid\" }"));

    private static string Program(string expression) => $"class C\n{{\n    object M(string text) => {expression.Replace("JobRequest", "Metabot.JobRequest", StringComparison.Ordinal).Replace("JobTarget", "Metabot.JobTarget", StringComparison.Ordinal)};\n}}\n";
}

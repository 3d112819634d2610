namespace Metabot.Generators.Tests.Locks;

public class LockComparisonTests
{
    [Theory]
    [InlineData("", "string? Note", "Additive .note: 'note' is new and may be missing; jobs that are planned already come without it")]
    [InlineData("", "string Note", "Review .note: 'note' is new; jobs that are planned already come without it, so the bot must not count on it before they have run")]
    [InlineData("string? Note", "", "Review .note: 'note' is not sent any more; jobs that are planned already may still send it")]
    [InlineData("int Note", "", "Breaking .note: 'note' is not sent any more; jobs that are planned already still send it, and what reads it finds nothing in new ones")]
    [InlineData("int OrderId", "int OrderNo", "Breaking .order_no: 'order_id' is 'order_no' now; jobs that are planned already send 'order_id', so the bot has to read both until they have run")]
    [InlineData("int Order", "string Order", "Breaking .order: 'order' was integer and is string; jobs that are planned already send integer, and the bot has to understand both until they have run")]
    [InlineData("DateOnly Day", "DateTime Day", "Review .day: 'day' was string(date) and is string(date-time); jobs that are planned already send string(date), and the bot has to understand both until they have run")]
    [InlineData("string Note", "string? Note", "Review .note: 'note' may be null now; jobs that are planned already have a value there, and the bot has to be ready for null")]
    [InlineData("string? Note", "string Note", "Additive .note: 'note' always has a value now; jobs that are planned already may still come without one")]
    [InlineData("int Count", "long Count")]
    [InlineData("int[] Items", "List<int> Items")]
    [InlineData("(string A, string B)[] Items", "(string A, string B)[] Items")]
    [InlineData("int[] Items", "string[] Items", "Breaking .items[]: 'items[]' was integer and is string; jobs that are planned already send integer, and the bot has to understand both until they have run")]
    public void A_parameter(string before, string after, params string[] expected) => AssertFound($"[BotScript(\"a\")] partial record A({before});", $"[BotScript(\"a\")] partial record B({after});", expected);

    [Theory]
    [InlineData("int Sku, Item? Next", "int Sku, string? Note, Item? Next", "Additive .item.note: 'item.note' is new and may be missing; jobs that are planned already come without it")]
    [InlineData("int Sku", "int Code", "Breaking .item.code: 'item.sku' is 'item.code' now; jobs that are planned already send 'item.sku', so the bot has to read both until they have run")]
    public void What_a_parameter_holds(string before, string after, params string[] expected) =>
        AssertFound($"[BotScript(\"a\")] partial record A(Item Item); record Item({before});", $"[BotScript(\"a\")] partial record A(Other Item); record Other({after.Replace("Item?", "Other?", StringComparison.Ordinal)});", expected);

    [Theory]
    [InlineData("New, Done", "New, Done, Late", "Additive .state: the value 2 (Late) of 'state' is new; jobs that are planned already do not send it")]
    [InlineData("New, Done", "New", "Review .state: the value 1 (Done) of 'state' is gone; jobs that are planned already may still send it, so the bot has to know it until they have run")]
    [InlineData("New, Done", "New, Closed", "Review .state: 1 of 'state' was Done and is Closed; jobs that are planned already send 1 for Done")]
    [InlineData("New, Done", "New, Draft, Done", "Breaking .state: Done of 'state' was 1 and is 2; jobs that are planned already send 1 for it, and the bot cannot tell which is meant")]
    public void A_number_for_an_enum(string before, string after, params string[] expected) =>
        AssertFound($"[BotScript(\"a\")] partial record A(State State); enum State {{ {before} }}", $"[BotScript(\"a\")] partial record A(State State); enum State {{ {after} }}", expected);

    [Theory]
    [InlineData("New, Done", "Done, New")]
    [InlineData("New", "New, Done", "Additive .state: the value 'Done' of 'state' is new; jobs that are planned already do not send it")]
    [InlineData("New, Done", "New, Closed", "Breaking .state: the value 'Done' of 'state' is 'Closed' now; jobs that are planned already send 'Done', so the bot has to know both until they have run")]
    public void A_name_for_an_enum(string before, string after, params string[] expected)
    {
        const string Named = "[BotScript(\"a\")] partial record A(State State); [JsonConverter(typeof(JsonStringEnumConverter))] enum State ";
        AssertFound(Named + "{" + before + "}", Named + "{" + after + "}", expected);
    }

    [Fact]
    public void What_is_inside_of_another_type_is_not_told_apart_from_it() => AssertFound(
        "[BotScript(\"a\")] partial record A(Item Item); record Item(int Sku, int Count);", "[BotScript(\"a\")] partial record A(string Item);",
        "Breaking .item: 'item' was object and is string; jobs that are planned already send object, and the bot has to understand both until they have run");

    [Fact]
    public void Two_contracts_of_one_target_are_compared_with_both() => AssertFound(
        "[BotScript(\"a\")] partial record A(int N); [BotScript(\"a\")] partial record B(string M);", "[BotScript(\"a\")] partial record A(int N, string M);");

    [Fact]
    public void An_endpoint_has_no_jobs() => AssertFound(
        "[BotEndpoint(\"a\")] partial record A;", "[BotEndpoint(\"a\")] partial record A(int N);",
        "Review .n: 'n' is new; versions of this program that still run come without it, so the bot must not count on it before they have run");

    // The name of a type, the order of parameters, how a collection is made: nothing of it is sent.
    [Fact]
    public void What_is_not_sent_may_change() => AssertFound(
        "[BotScript(\"a\")] partial record A(int N, Item[] Items) { public int Twice() => 2; } record Item(float X);",
        "[BotScript(\"a\", AddTags = \"x\")] partial class Else { public required IReadOnlyList<Thing> Items { get; init; } public long N { get; init; } } struct Thing { public double X { get; set; } }");

    private static void AssertFound(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Locked.Compare(before, after).Select(change => $"{change.Weight} {change.Path}: {change.Words}"));
}

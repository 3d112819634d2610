using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.Bots.BotTest<Metabot.Generators.Analysis.Manifest.BotNameAnalyzer>;

namespace Metabot.Generators.Analysis.Bots;

public class BotNameAnalyzerTests
{
    private const string Bot = """
        {
          "id": 1, "name": "Bot", "statuses": ["guest", "regular"], "attributes": { "season": "winter" },
          "scripts": { "welcome": { "commands": [
            { "add_tags": "subscriber,vip" }, { "set_attributes": { "city": "Perm" } }, { "ask": { "text": "Cups?", "attribute": "cups" } },
            { "add_contexts": "order" }, { "javascript": "lead.setAttr('street', 'x'); lead.addTags(['paid']);" }, { "text": "{{ $phone }}" } ] } }
        }
        """;

    [Theory]
    [InlineData("return lead.isTagExist('vip') && lead.isTagExist('paid');")]
    [InlineData("return lead.getAttr('city') && lead.getAttr('cups') && lead.getAttr('street') && lead.getAttr('phone');")]
    [InlineData("return bot.getAttr('season') == 1;")]
    [InlineData("return lead.isInStatus('regular') || lead.isContextExist('order');")]
    [InlineData("return lead.isTagExist('set by the program');")]
    [InlineData("let lead = request.lead; return lead.isTagExist('other');")]
    [InlineData("return lead.isTagExist('{|MBOT5005:subscriper|}');")]
    [InlineData("return lead.isTagExist('{|MBOT5005:nobody|}');")]
    [InlineData("return lead.getIntAttr('{|MBOT5005:cusp|}') > 1;")]
    [InlineData("return bot.getAttr('{|MBOT5005:seson|}') == 1;")]
    [InlineData("return lead.isInStatus('{|MBOT5005:new|}');")]
    [InlineData("return lead.isContextExist('{|MBOT5005:oder|}');")]
    [InlineData("return bot.getScriptIdByCode('welcome') > 0;")]
    [InlineData("return bot.getScriptIdByCode('{|MBOT5001:welcom|}') > 0;")]
    public Task Names_in_conditions_are_compared(string condition) =>
        Test.VerifyAsync($"using Metabot; class C {{ JobCondition O = \"{condition}\"; string Tag = \"x, set by the program\"; }}", Bot);

    [Theory]
    [InlineData("new JobOptions { AddTags = \"vip,new\" }")]
    [InlineData("new JobOptions { AddTags = [\"{|MBOT5005:subsciber|}\", \"unpaid\"] }")]
    [InlineData("new JobOptions { RemoveTags = \"vip, {|MBOT5005:Subscriber|}\" }")]
    [InlineData("new JobOptions { AddTags = \"subscriber2\" }")]
    [InlineData("new LeadChanges { Status = \"regular\" }")]
    [InlineData("new LeadChanges { Status = \"{|MBOT5005:regulars|}\" }")]
    public Task What_calls_set_is_compared_by_slips_of_the_hand(string value) =>
        Test.VerifyAsync($"using Metabot; class C {{ object O = {value}; }}", Bot);

    [Theory]
    [InlineData("street")]
    [InlineData("{|MBOT5005:stret|}")]
    public Task A_name_in_JavaScript_that_does_not_parse_is_known(string name) => Test.VerifyAsync(
        $"class C {{ Metabot.JobCondition O = \"return lead.getAttr('{name}') == 'x';\"; }}",
        Bot.Replace("'x'); lead", "'x'; lead", StringComparison.Ordinal));

    [Fact]
    public Task The_message_names_the_nearest() => Test.VerifyAsync(
        "class C { Metabot.JobCondition O = \"return lead.isTagExist('{|#0:subscriper|}') && lead.isTagExist('{|#1:nobody|}');\"; }",
        Bot,
        Expected(0, "the bot knows no tag 'subscriper'; did you mean 'subscriber'?"),
        Expected(1, "the bot knows no tag 'nobody', and nothing here sets it"));

    private static DiagnosticResult Expected(int place, string message) =>
        DiagnosticResult.CompilerWarning("MBOT5005").WithLocation(place).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message);
}

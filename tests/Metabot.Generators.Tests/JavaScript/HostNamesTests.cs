using Metabot.Generators.Tests;
using Metabot.JavaScript.Meaning;
using Metabot.Rules;

namespace Metabot.JavaScript;

// host-names.tsv is what the platform's documentation and the scripts published for the platform name.
public class HostNamesTests
{
    // The list of the lead's methods is cut off within its last name.
    private static readonly (string Owner, string Member)[] Listed =
    [
        .. Repository.Read("tests", "Metabot.Generators.Tests", "JavaScript", "host-names.tsv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1].Replace("*", "nCode", StringComparison.Ordinal))),
    ];

    public static TheoryData<string> Globals { get; } = [.. Listed.Where(each => each.Owner == "(global)" && each.Member != "CommonBotCommands").Select(each => each.Member)];

    // Of the objects that are there without a require.
    public static TheoryData<string, string> Methods { get; } =
        [.. Listed.Where(each => Globals.Any(global => global.Data == each.Owner)).Select(each => (each.Owner, each.Member))];

    [Theory]
    [MemberData(nameof(Globals))]
    public void A_listed_name_is_known(string name) => Assert.Empty(Find($"return {name} == leadId;"));

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_listed_method_is_known(string owner, string method) => Assert.Empty(Find($"return {owner}.{method}() == leadId;"));

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_listed_method_with_a_letter_too_much_is_reported_and_mended(string owner, string method)
    {
        var finding = Assert.Single(Find($"return {owner}.{method.Insert(method.Length / 2, "q")}() == leadId;"));
        Assert.Equal(Rule.UnknownHostMethod.Id, finding.RuleId);
        Assert.Contains((owner, Assert.Single(finding.Edits).NewText), Listed);
    }

    [Theory]
    [InlineData("const moment = require('moment'); return moment().hour() > 9;")]
    [InlineData("require('Common.Bot.Commands'); CommonBotCommands.sendText('x'); return leadId > 1;")]
    [InlineData("if (leadId > 1) { require(`Common.Utils.Md5`); } return CommonUtilsMd5.hash(lead.getAttr('a')) == leadId;")]
    [InlineData("for (const name of ['Common.Utils.Md5']) { require(name); } return CommonUtilsMd5.hash('a') == leadId;")]
    [InlineData("return PHP.CommonCJMBuilder.existsScript('a') && leadId;")]
    [InlineData("let ticket = bot.findTickets([['id', ticketId]])[0]; return ticket.getStatusId() == leadId;")]
    public void What_is_required_or_declared_is_known(string code) => Assert.Empty(Find(code));

    [Theory]
    [InlineData("return CommonBotCommands.sendText('x') == leadId;")]
    [InlineData("require('Common.Utils.Md5'); return CommonBotCommands == leadId;")]
    [InlineData("require('Business.Bot.Commands'); return BusinessBotCommands == leadId;")]
    [InlineData("require('moment'); return moment() == leadId;")]
    [InlineData("const require = () => 1; require('Common.Bot.Commands'); return CommonBotCommands == leadId;")]
    public void What_nothing_requires_is_not(string code) => Assert.Equal(Rule.UnknownName.Id, Assert.Single(Find(code)).RuleId);

    // Of names alone: how they are used is another test's.
    private static IReadOnlyList<MeaningFinding> Find(string code) =>
        [.. ConditionCheck.Create(new(code)).Meaning.Where(finding => finding.RuleId == Rule.UnknownName.Id || finding.RuleId == Rule.UnknownHostMethod.Id)];
}

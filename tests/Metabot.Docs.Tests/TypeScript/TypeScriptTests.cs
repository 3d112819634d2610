using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests.TypeScript;

// The types that metabot writes beside a bot, asked of the compiler that VS Code asks.
public class TypeScriptTests
{
    private static readonly string Demo = Path.Combine(Repository.Root, "samples", "bots", "demo");

    public static TheoryData<string> Bots { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Root, "samples", "bots")).Append(Path.Combine(Repository.Root, "src", "Metabot.Tool", "template"))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder)),
    ];

    [Theory]
    [MemberData(nameof(Bots))]
    public async Task All_JavaScript_of_a_bot_is_right(string folder)
    {
        using var project = BotProject.Of(Path.Combine(Repository.Root, folder));
        Assert.Equal("", await project.CheckAsync());
    }

    [Fact]
    public async Task All_JavaScript_of_the_documentation_is_right()
    {
        using var project = BotProject.With(Demo);
        foreach (var block in Pages.All.SelectMany(page => page.Blocks).Where(block => block.Language == "javascript"))
        {
            project.Add(block.Text);
        }

        Assert.Equal("", await project.CheckAsync());
    }

    [Theory]
    [InlineData("let ticket = bot.findTickets([['id', '=', ticketId]])[0]; ticket.update({ title: 'New', custom: { size: 5 } });")]
    [InlineData("const moment = require('moment'); lead.setAttr('hour', moment().hour()).setAttr('none', null);")]
    [InlineData("require('Common.Bot.Commands'); CommonBotCommands.sendText('Hello');")]
    [InlineData("lead.addTags(['a', 'b']).deleteTags({ first: 'a' }).addTag('a,b'); lead.deleteAttrs(null);")]
    [InlineData("const LLMClient = require('Common.MetabotAI.LLMClient'); new LLMClient('x').setModel('small');")]
    [InlineData("api.setHeaders('{}'); const answer = api.postJson('https://example.com', { a: 1 }); return answer && api.getLastResponseCode() === 200;")]
    [InlineData("const rows = table.find('anything', [], [['city', 'like', '%a']]); return rows.length > 0 && snippet(\"isSubscriber\");")]
    [InlineData("class Orders { total = 1; } module.exports = Orders;")]
    public async Task What_the_platform_takes_is_right(string code)
    {
        using var project = BotProject.With(Demo).Add(code);
        Assert.Equal("", await project.CheckAsync());
    }

    [Theory]
    [InlineData("return lead.isTagExists('a');", "Did you mean 'isTagExist'?")]
    [InlineData("bot.scheduleJob({ script_code: 'welcom' });", "'\"welcome\"'")]
    [InlineData("bot.scheduleJob({ scriptCode: 'welcome' });", "'script_code'")]
    [InlineData("return snippet('isSubscribed');", "'\"isSubscriber\"'")]
    [InlineData("return lead.getAttr('total') * 2 > lead.getStatusName('a');", "Expected 0 arguments")]
    [InlineData("return lead.getIntAttr('total').length > 0;", "'length'")]
    public async Task What_the_bot_does_not_have_is_wrong(string code, string problem)
    {
        using var project = BotProject.With(Demo).Add(code);
        Assert.Contains(problem, await project.CheckAsync(), StringComparison.Ordinal);
    }
}

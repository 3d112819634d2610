namespace Metabot.Server.Tests.JavaScript;

// Two bots share the workers and the parsed texts, and nothing else; nor do the leads of one.
public sealed class IsolationOfBotsTests
{
    private const string Whoami = "throw new Error('<' + [bot.getData('name'), bot.getAttr('secret'), lead && lead.getData('name'), typeof leaked].join() + '>');";

    [Fact]
    public async Task The_same_condition_sees_the_bot_that_it_is_asked_for()
    {
        await using var one = await TestBot.StartAsync(Manifest("One", "first"));
        await using var other = await TestBot.StartAsync(Manifest("Other", "second"));
        var leads = (await one.LeadAsync("Ann"), await other.LeadAsync("Bob"));
        await AskAsync(one, leads.Item1, "leaked = 1; Object.prototype.leaked = 1; bot.setAttr('secret', 'stolen');");

        for (var times = 0; times < 3; times++)
        {
            Assert.Contains("<One,first,Ann,undefined>", await AskAsync(one, leads.Item1, Whoami), StringComparison.Ordinal);
            Assert.Contains("<Other,second,Bob,undefined>", await AskAsync(other, leads.Item2, Whoami), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leads_that_are_asked_about_at_the_same_time_are_not_mixed_up()
    {
        await using var bot = await TestBot.StartAsync(Manifest("One", "first"));
        var leads = await Task.WhenAll(Enumerable.Range(0, 40).Select(async number => (Name: $"lead{number}", Id: await bot.LeadAsync($"lead{number}"))));

        var answers = await Task.WhenAll(leads.Select(lead => AskAsync(bot, lead.Id, Whoami)));

        Assert.All(leads.Zip(answers), pair => Assert.Contains($"<One,first,{pair.First.Name},undefined>", pair.Second, StringComparison.Ordinal));
    }

    private static string Manifest(string name, string secret) =>
        $$"""{ "id": 42, "name": "{{name}}", "attributes": { "secret": "{{secret}}" }, "scripts": { "any": { "commands": [{ "javascript": "" }] } } }""";

    private static async Task<string> AskAsync(TestBot bot, long lead, string code) =>
        (await bot.PostAsync("jobs/schedule", new { script_code = "any", lead_id = lead, run_after_sec = 9000, condition_script_code = code })).Text;
}

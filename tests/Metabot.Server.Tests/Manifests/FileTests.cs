namespace Metabot.Server.Tests.Manifests;

// The files that a bot names: where they may be, and which are its plugins.
public sealed class FileTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("no.js", "there is no file 'no.js' in the bot's folder")]
    [InlineData("js", "there is no file 'js' in the bot's folder")]
    [InlineData("JS/A.JS", "there is no file 'JS/A.JS' in the bot's folder")]
    [InlineData("../outside.js", "'../outside.js' is outside the bot's folder; keep the bot's files in it")]
    [InlineData("js/../../outside.js", "'js/../../outside.js' is outside the bot's folder; keep the bot's files in it")]
    [InlineData("/etc/hostname", "'/etc/hostname' is outside the bot's folder; keep the bot's files in it")]
    [InlineData(".", "'.' is outside the bot's folder; keep the bot's files in it")]
    [InlineData(" ", "file is blank; give it a value or leave it out")]
    public async Task A_file_that_is_not_there_or_elsewhere_is_told(string name, string message)
    {
        folder.File("js/a.js", "return true;");

        var mistake = Assert.Single(await folder.FindMistakesAsync($$""" "scripts": { "s": { "commands": [{ "javascript": { "file": "{{name}}" } }] } } """));

        Assert.Equal($"$.scripts.s.commands[0].javascript.file: {message}", mistake);
    }

    [Theory]
    [InlineData("js/a.js")]
    [InlineData("./js/a.js")]
    [InlineData("js/../js/a.js")]
    [InlineData("js//a.js")]
    public async Task One_file_may_be_written_in_several_ways(string name)
    {
        folder.File("js/a.js", "lead.setAttr('ran', 'yes');");
        await folder.ReloadWithAsync($$""" "scripts": { "s": { "commands": [{ "javascript": { "file": "{{name}}" } }, { "javascript": { "file": "js/a.js" } }, { "text": "{{"{{ $ran }}"}}" }] } } """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal(["yes"], await folder.Bot.TextsAsync(lead));
        Assert.Equal(["js/a.js"], (await folder.Bot.GetAsync("export"))["files"]!.AsObject().Select(file => file.Key));
    }

    [Fact]
    public async Task A_link_is_followed_wherever_its_author_lets_it_lead()
    {
        using var elsewhere = new TempFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.js"), elsewhere.File("shared.js", "lead.setAttr('ran', 'shared');"));

        await folder.ReloadWithAsync(""" "scripts": { "s": { "commands": [{ "javascript": { "file": "link.js" } }] } } """);

        Assert.Equal("lead.setAttr('ran', 'shared');", (string?)(await folder.Bot.GetAsync("export"))["files"]!["link.js"]);
    }

    [Theory]
    [InlineData("Totals", "a plugin's name is Common or Business, the plugin and the script, joined by dots")]
    [InlineData("Business.Totals", "a plugin's name is Common or Business, the plugin and the script, joined by dots")]
    [InlineData("business.Orders.Totals", "a plugin's name is Common or Business, the plugin and the script, joined by dots")]
    [InlineData("Business..Totals", "a plugin's name is Common or Business, the plugin and the script, joined by dots")]
    public async Task A_plugin_has_a_name_of_three_parts(string name, string message)
    {
        var file = folder.File($"plugins/{name}.js", "module.exports = {};");
        try
        {
            Assert.StartsWith($"$: plugins/{name}.js: {message}", Assert.Single(await folder.FindMistakesAsync(""" "scripts": {} """)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_mistake_in_a_plugin_has_the_plugins_place()
    {
        var file = folder.File("plugins/Business.Orders.Totals.js", "module.exports = {\n  total: (\n};");
        try
        {
            var problem = Assert.Single((await Assert.ThrowsAsync<BotManifestException>(() => folder.ReloadWithAsync(""" "scripts": {} """))).Problems);

            Assert.Equal((file, 3, 1), (problem.File, problem.Line, problem.Column));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task An_exported_file_that_is_gone_is_told_and_not_a_broken_server()
    {
        var file = folder.File("cup.png", "png");
        await folder.ReloadWithAsync(""" "scripts": { "s": { "commands": [{ "image": "cup.png" }] } } """);
        File.Delete(file);

        var answer = await folder.Bot.AskAsync($"bots/{TestBot.Id}/export");

        Assert.Equal((409, "files"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.StartsWith("the file 'cup.png', which the bot sends, cannot be read any more; put it back or load the bot anew", (string?)answer.Problem["detail"]);
    }
}

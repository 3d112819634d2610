namespace Metabot.Tool.Tests;

/// <summary>Names that a bot waits for and can never have.</summary>
public sealed class NameFindingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task What_nothing_sets_is_told_where_something_sets_nearly_the_same()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), """
            {
              "id": 42, "name": "Shop", "statuses": ["new", "client"], "attributes": { "season": "winter" },
              "scripts": { "s": { "commands": [
                { "add_tags": "subscriber" }, { "set_attributes": { "city": "Perm" } }, { "status": "client" },
                { "condition": "return lead.isTagExist('subscriper');", "text": "1" },
                { "condition": "return lead.isInStatus('clients');", "text": "2" },
                { "condition": "return bot.getAttr('saeson') == 'winter';", "text": "3" },
                { "text": "{{ $ctiy }} {{ $city }}" },
                { "condition": "return lead.isTagExist('vip') && lead.isTagExist('subscriber') && lead.getAttr('phone') != null;", "text": "4" } ] } }
            }
            """, TestContext.Current.CancellationToken);

        var tool = await Tool.RunAsync("check", _folder, "--format", "github");

        Assert.Equal(0, tool.ExitCode);
        Assert.Equal(
            [
                "line=5,col=45: nothing sets the tag 'subscriper'; did you mean 'subscriber'?",
                "line=6,col=45: the bot has no status 'clients'; did you mean 'client'?",
                "line=7,col=41: nothing sets the attribute of the bot 'saeson'; did you mean 'season'?",
                "line=8,col=15: nothing sets the attribute 'ctiy'; did you mean 'city'?",
            ],
            tool.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Place));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Place(string line) => line[line.IndexOf("line=", StringComparison.Ordinal)..].Replace(",title=bot.json::", ": ", StringComparison.Ordinal);
}

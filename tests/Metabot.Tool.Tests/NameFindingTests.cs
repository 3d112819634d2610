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
                "line=9,col=45: nothing sets the tag 'vip'; a caller or a person has to",
                "line=9,col=101: nothing sets the attribute 'phone'; a caller or a person has to",
            ],
            tool.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Place));
    }

    [Fact]
    public async Task A_parameter_that_is_declared_and_read_otherwise_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), """
            {
              "id": 42, "name": "Shop",
              "scripts": { "s": {
                "parameters": { "order_id": "number", "ttoal": "number", "note": "string?", "kind": "number" },
                "commands": [{ "text": "{{ request.order_id }} {{ request.total }} {{ request.address }}" }, { "condition": "return request.kind === 'a';", "text": "a" }] } }
            }
            """, TestContext.Current.CancellationToken);

        var tool = await Tool.RunAsync("check", _folder, "--format", "github");

        Assert.Equal(
            [
                "line=3,col=16: $.scripts.s: script 's' reads 'address', which its parameters do not declare",
                "line=4,col=43: $.scripts.s.parameters.ttoal: nothing that script 's' runs reads its parameter 'ttoal'; it reads 'total'",
                "line=4,col=62: $.scripts.s.parameters.note: nothing that script 's' runs reads its parameter 'note'",
                "line=4,col=81: $.scripts.s.parameters.kind: script 's' declares its parameter 'kind' as number and takes it for string",
            ],
            tool.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Place));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Place(string line) => line[line.IndexOf("line=", StringComparison.Ordinal)..].Replace(",title=bot.json::", ": ", StringComparison.Ordinal);
}

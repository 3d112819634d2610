namespace Metabot.Server.Tests.Dialogs;

// A dialog waits while its bot is loaded anew.
public class ReloadTests
{
    private const string Ask = """{ "ask": { "text": "How many?", "attribute": "count" } }""";
    private const string Done = """{ "text": "{{ $count }}, then" }""";

    [Theory]
    [InlineData("""{ "text": "New" }, """ + Ask + ", " + Done, "7, then")]
    [InlineData(Ask + """, { "text": "Changed {{ $count }}" }""", "Changed 7")]
    [InlineData("""{ "ask": { "text": "How much?", "attribute": "count" } }, { "text": "no" }""", "What?")]
    [InlineData("""{ "text": "Gone" }""", "What?")]
    public async Task The_place_is_found_by_the_commands_text_and_otherwise_the_dialog_is_over(string commands, string answer) =>
        Assert.Equal([answer], await ReloadAsync($"{Ask}, {Done}", commands));

    [Fact]
    public async Task The_place_is_found_by_the_commands_code()
    {
        var before = """{ "code": "count", "ask": { "text": "How many?", "attribute": "count" } }, { "text": "{{ $count }}" }""";
        var after = """{ "text": "New" }, { "code": "count", "ask": { "text": "How many pieces?", "attribute": "pieces" } }, { "text": "{{ $pieces }} pieces" }""";

        Assert.Equal(["7 pieces"], await ReloadAsync(before, after));
    }

    [Fact]
    public async Task A_script_that_no_longer_runs_the_one_that_waits_is_left_out()
    {
        Assert.Equal(
            ["7, then"],
            await ReloadAsync("""{ "run_script": "inner" }, { "text": "back" }""", """{ "text": "nothing" }""", $"{Ask}, {Done}"));
    }

    [Fact]
    public async Task A_menus_item_whose_script_is_gone_is_not_chosen()
    {
        var bot = await TestBot.StartAsync(Manifest("""{ "text": "Choose" }""", menu: """{ "caption": "Inner", "script": "inner" }, { "caption": "Other", "script": "other" }"""));
        var lead = await bot.LeadAsync();
        await bot.RunAsync(new { script_code = "outer", lead_id = lead });

        await using var again = await bot.RestartAsync(manifest: Manifest("""{ "text": "Choose" }""", other: "renamed"));

        Assert.Equal(["What?"], await again.SayAsync(lead, "Other"));
        Assert.Equal(["Inside"], await again.SayAsync(lead, "Inner"));
    }

    private static async Task<string[]> ReloadAsync(string before, string after, string inner = """{ "text": "Inside" }""")
    {
        var bot = await TestBot.StartAsync(Manifest(before, inner));
        var lead = await bot.LeadAsync();
        await bot.RunAsync(new { script_code = "outer", lead_id = lead });

        await using var again = await bot.RestartAsync(manifest: Manifest(after, inner));
        return await again.SayAsync(lead, "7");
    }

    private static string Manifest(string outer, string inner = """{ "text": "Inside" }""", string menu = "", string other = "other") => $$"""
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "outer": { "commands": [{{outer}}], "menu": [{{menu}}] },
            "inner": { "commands": [{{inner}}] },
            "{{other}}": { "commands": [] },
            "otherwise": { "kind": "fallback", "commands": [{ "text": "What?" }] }
          }
        }
        """;
}

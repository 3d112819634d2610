using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Dialogs;

public sealed class MenuTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "main": {
              "commands": [{ "text": "What would you like?" }],
              "menu": [
                { "caption": "Tea", "script": "tea" },
                { "caption": "Coffee for {{ $name }}", "code": "c", "script": "coffee", "line": 1 },
                { "caption": "Secret", "code": "xyz", "script": "secret", "hidden": true },
                { "caption": "For friends", "code": "f", "hide_code": true, "script": "tea", "condition": "return lead.isTagExist('friend');" }
              ]
            },
            "tea": { "commands": [{ "text": "Tea it is" }] },
            "coffee": {
              "commands": [{ "text": "Milk?" }],
              "menu": [{ "caption": "Yes", "script": "milk" }, { "caption": "Back", "script": "main" }]
            },
            "milk": { "commands": [{ "text": "{{ request.from }} with milk" }] },
            "secret": { "commands": [{ "text": "Psst" }, { "stop": true }] },
            "outer": { "commands": [{ "run_script": "inner" }], "menu": [{ "caption": "Outer", "script": "tea" }] },
            "inner": { "commands": [{ "text": "Inside" }] },
            "jump": { "commands": [{ "javascript": "bot.run({ script_code: 'tea' });" }, { "text": "never" }] },
            "stops": { "commands": [{ "text": "Stops" }, { "javascript": "bot.stop();" }, { "text": "never" }], "menu": [{ "caption": "Never", "script": "tea" }] },
            "reminder": { "commands": [{ "text": "Your tea is ready" }] },
            "otherwise": { "kind": "fallback", "commands": [{ "text": "Please choose." }, { "repeat": true }, { "text": "nothing to repeat" }] }
          },
          "routes": {
            "menu": { "pattern": "^menu$", "script": "main" },
            "outer": { "pattern": "^outer$", "script": "outer" },
            "jump": { "pattern": "^jump$", "script": "jump" },
            "stops": { "pattern": "^stops$", "script": "stops" }
          }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_menu_stands_below_the_scripts_last_text()
    {
        var lead = await _bot.LeadAsync();

        var message = Assert.Single((await _bot.SayAsync(lead, new { text = "menu" }))["messages"]!.AsArray())!;

        Assert.Equal("What would you like?", (string?)message["text"]);
        Assert.Equal("menu", (string?)message["content"]!["kind"]);
        Assert.Equal([("1", "Tea", 1), ("c", "c. Coffee for Ann", 1)], Buttons(message));
    }

    [Theory]
    [InlineData("""{ "code": "1" }""", "Tea it is")]
    [InlineData("""{ "text": " tea " }""", "Tea it is")]
    [InlineData("""{ "text": "1" }""", "Tea it is")]
    [InlineData("""{ "text": "coffee for ann" }""", "Milk?")]
    [InlineData("""{ "text": "c. Coffee for Ann" }""", "Milk?")]
    [InlineData("""{ "text": "XYZ" }""", "Psst")]
    [InlineData("""{ "text": "f" }""", "Please choose.")]
    public async Task An_item_is_chosen_by_its_code_or_caption(string said, string answer)
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "menu");

        var messages = (await _bot.SayAsync(lead, JsonNode.Parse(said)!))["messages"]!.AsArray();

        Assert.Equal(answer, (string?)messages[0]!["text"]);
    }

    [Fact]
    public async Task An_item_with_a_condition_is_there_for_whom_it_is_true()
    {
        var lead = await _bot.LeadAsync(tags: "friend");

        var message = (await _bot.SayAsync(lead, new { text = "menu" }))["messages"]![0]!;

        Assert.Equal(["Tea", "c. Coffee for Ann", "For friends"], Buttons(message).Select(button => button.Caption));
        Assert.Equal(["Tea it is"], await _bot.SayAsync(lead, "f"));
    }

    [Fact]
    public async Task Without_a_menu_the_nearest_above_is_shown()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "menu");
        await _bot.SayAsync(lead, "c");

        var milk = (await _bot.SayAsync(lead, new { text = "Yes" }))["messages"]![0]!;
        Assert.Equal(["Yes", "Back"], Buttons(milk).Select(button => button.Caption));

        await _bot.SayAsync(lead, "Back");
        var tea = (await _bot.SayAsync(lead, new { text = "Tea" }))["messages"]![0]!;
        Assert.Equal("Tea it is", (string?)tea["text"]);
        Assert.Equal(["Tea", "c. Coffee for Ann"], Buttons(tea).Select(button => button.Caption));
    }

    [Fact]
    public async Task The_menu_of_a_script_that_runs_another_is_above_it()
    {
        var lead = await _bot.LeadAsync();

        var message = (await _bot.SayAsync(lead, new { text = "outer" }))["messages"]![0]!;

        Assert.Equal("Inside", (string?)message["text"]);
        Assert.Equal(["Outer"], Buttons(message).Select(button => button.Caption));
    }

    [Fact]
    public async Task Stop_shows_no_menu_and_an_old_one_can_still_be_chosen_from()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "menu");

        var secret = Assert.Single((await _bot.SayAsync(lead, new { code = "xyz" }))["messages"]!.AsArray())!;

        Assert.Equal("text", (string?)secret["content"]!["kind"]);
        Assert.Equal(["Tea it is"], await _bot.SayAsync(lead, "Tea"));
    }

    [Fact]
    public async Task JavaScript_jumps_to_a_script_and_stops_one()
    {
        var lead = await _bot.LeadAsync();

        Assert.Equal(["Tea it is"], await _bot.SayAsync(lead, "jump"));
        var stops = Assert.Single((await _bot.SayAsync(lead, new { text = "stops" }))["messages"]!.AsArray())!;
        Assert.Equal(("Stops", "text"), ((string?)stops["text"], (string?)stops["content"]!["kind"]));
    }

    [Fact]
    public async Task The_fallback_repeats_the_question()
    {
        var lead = await _bot.LeadAsync();
        Assert.Equal(["Please choose.", "nothing to repeat"], await _bot.SayAsync(lead, "what"));
        await _bot.SayAsync(lead, "menu");

        var messages = (await _bot.SayAsync(lead, new { text = "what" }))["messages"]!.AsArray();

        Assert.Equal(["Please choose.", "What would you like?"], messages.Select(message => (string)message!["text"]!));
        Assert.Equal(["Tea", "c. Coffee for Ann"], Buttons(messages[1]!).Select(button => button.Caption));
        Assert.Equal(["Tea it is"], await _bot.SayAsync(lead, "Tea"));
    }

    [Fact]
    public async Task A_job_shows_its_own_menu_and_no_older_one_and_its_input_lasts()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "menu");

        await _bot.RunAsync(new { script_code = "reminder", lead_id = lead });
        await _bot.RunAsync(new { script_code = "coffee", lead_id = lead, script_request_params = new { from = "Job" } });

        var sent = await _bot.ListAsync($"messages?lead_id={lead}");
        Assert.Equal(["menu", "text", "menu"], sent.Select(message => (string)message!["content"]!["kind"]!));
        Assert.Equal(["Job with milk"], await _bot.SayAsync(lead, "yes"));
    }

    [Fact]
    public async Task A_menu_for_nobody_fails_the_job()
    {
        var job = await _bot.RunAsync(new { script_code = "jump" });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("has no lead", (string?)job["reason"]);
    }

    [Theory]
    [InlineData("""{ "caption": "A" }""", "$.scripts.s.menu[0].script: script is missing")]
    [InlineData("""{ "script": "s" }""", "$.scripts.s.menu[0].caption: caption is missing")]
    [InlineData("""{ "caption": "A", "script": "x" }""", "$.scripts.s.menu[0].script: the bot has no script 'x'")]
    [InlineData("""{ "caption": "{{ ^x }}", "script": "s" }""", "$.scripts.s.menu[0].caption: the macro '^x' is a link that only the platform can follow")]
    [InlineData("""{ "caption": "A", "script": "s", "code": "a" }, { "caption": "B", "script": "s", "code": "a" }""", "$.scripts.s.menu[1].code: the code 'a' is taken")]
    [InlineData("""{ "caption": "A", "script": "s", "condition": "return (" }""", "JavaScript syntax error")]
    [InlineData("""{ "caption": "A", "script": "s", "hiden": true }""", "did you mean 'hidden'?")]
    public async Task A_mistake_in_a_menu_is_told_with_its_place(string items, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [], "menu": [{{items}}] } } }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, problem => $"{problem}".Contains(message, StringComparison.Ordinal));
    }

    private static (string Code, string Caption, int Line)[] Buttons(JsonNode message) =>
        [.. message["content"]!["buttons"]!.AsArray().Select(button => ((string)button!["code"]!, (string)button["caption"]!, (int)button["line"]!))];
}

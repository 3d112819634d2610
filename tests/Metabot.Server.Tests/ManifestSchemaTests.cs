using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public class ManifestSchemaTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static string SchemaFile { get; } = Path.Combine(AppContext.BaseDirectory, "bot.schema.json");

    [Fact]
    public async Task The_file_says_what_the_code_does()
    {
        var served = await fixture.Bot.AskAsync("bot.schema.json");

        Assert.True(
            served.Text == await File.ReadAllTextAsync(SchemaFile, TestContext.Current.CancellationToken),
            "bot.schema.json is out of date: dotnet run --project src/Metabot.Tool -- schema src/Metabot.Server/bot.schema.json");
    }

    // The loader lists what it knows when it meets a name that is like none of them.
    [Theory]
    [InlineData("", """{ "id": 42, "name": "T", "zzzzzzzz": 1 }""")]
    [InlineData("script", """{ "id": 42, "name": "T", "scripts": { "a": { "zzzzzzzz": 1 } } }""")]
    [InlineData("command", """{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "zzzzzzzz": 1 }] } } }""")]
    [InlineData("trigger", """{ "id": 42, "name": "T", "triggers": { "a": { "zzzzzzzz": 1 } } }""")]
    [InlineData("broadcast", """{ "id": 42, "name": "T", "broadcasts": { "a": { "zzzzzzzz": 1 } } }""")]
    [InlineData("file", """{ "id": 42, "name": "T", "snippets": { "a": { "zzzzzzzz": 1 } } }""")]
    public async Task It_has_the_names_that_the_loader_knows(string definition, string manifest)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", manifest);
        var names = Shape(await SchemaAsync(), definition)["properties"]!.AsObject().Select(member => member.Key).Order();

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        var known = exception.Problems.Single(problem => problem.Message.Contains("known fields: ", StringComparison.Ordinal)).Message.Split("known fields: ")[1].Split(", ");
        Assert.Equal(names, known.Order());
    }

    [Fact]
    public async Task A_menus_line_has_the_ends_that_the_loader_knows()
    {
        var line = Shape(await SchemaAsync(), "menuItem")["properties"]!["line"]!;

        Assert.Equal(("integer", 1, 1_000), ((string?)line["type"], (int)line["minimum"]!, (int)line["maximum"]!));
    }

    [Fact]
    public async Task Every_definition_that_is_named_is_there()
    {
        var schema = await SchemaAsync();

        var named = Nodes(schema).OfType<JsonObject>().Select(node => (string?)node["$ref"]).OfType<string>().Distinct().Order();

        Assert.Equal(schema["$defs"]!.AsObject().Select(member => $"#/$defs/{member.Key}").Order(), named);
    }

    [Fact]
    public async Task Every_field_of_a_command_is_one_that_it_can_be_made_of()
    {
        var command = Shape(await SchemaAsync(), "command");

        var choice = command["oneOf"]!.AsArray().Select(one => (string)one!["required"]![0]!);

        Assert.Equal(command["properties"]!.AsObject().Select(member => member.Key).Where(name => name is not ("condition" or "code")), choice);
    }

    private static async Task<JsonObject> SchemaAsync() =>
        JsonNode.Parse(await File.ReadAllTextAsync(SchemaFile, TestContext.Current.CancellationToken))!.AsObject();

    private static JsonNode Shape(JsonObject schema, string definition) => definition.Length == 0 ? schema : schema["$defs"]![definition]!;

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonArray items => items.SelectMany(Nodes),
        _ => [],
    };
}

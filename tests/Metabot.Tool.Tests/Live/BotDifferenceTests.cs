using System.Text.Json.Nodes;
using Metabot.Tool.Live;

namespace Metabot.Tool.Tests.Live;

// What a bot has become since a snapshot of it: by parts, for these are what calls name.
public sealed class BotDifferenceTests
{
    [Theory]
    [InlineData("{}", "{}", "")]
    [InlineData("""{ "id": 42 }""", """{ "id": 42 }""", "")]
    [InlineData("""{ "id": 42 }""", """{ "id": 43 }""", "id Changed")]
    [InlineData("""{ "id": 42 }""", "{}", "id Removed")]
    [InlineData("{}", """{ "id": 42 }""", "id Added")]
    [InlineData("""{ "a": 1, "b": 2 }""", """{ "b": 2, "a": 1 }""", "")]
    [InlineData("""{ "scripts": { "s": {} } }""", """{ "scripts": { "s": {}, "t": {} } }""", "scripts.t Added")]
    [InlineData("""{ "scripts": { "s": {}, "t": {} } }""", """{ "scripts": { "t": {} } }""", "scripts.s Removed")]
    [InlineData("""{ "scripts": { "s": { "commands": [1] } } }""", """{ "scripts": { "s": { "commands": [2] } } }""", "scripts.s Changed")]
    [InlineData("""{ "scripts": { "S": {} } }""", """{ "scripts": { "s": {} } }""", "scripts.S Removed|scripts.s Added")]
    [InlineData("""{ "scripts": { "s": {} } }""", "{}", "scripts Removed")]
    [InlineData("{}", """{ "scripts": { "s": {} } }""", "scripts Added")]
    [InlineData("""{ "scripts": {} }""", """{ "scripts": [] }""", "scripts Changed")]
    [InlineData("""{ "scripts": null }""", """{ "scripts": {} }""", "scripts Changed")]
    [InlineData("""{ "scripts": null }""", """{ "scripts": null }""", "")]
    [InlineData("""{ "statuses": ["new"] }""", """{ "statuses": ["new", "hot"] }""", "statuses Changed")]
    [InlineData("""{ "files": { "a.js": "1" } }""", """{ "files": { "a.js": "2" } }""", "files.a.js Changed")]
    [InlineData("""{ "name": "1", "triggers": { "t": {} } }""", """{ "name": "2", "triggers": { "u": {} } }""", "name Changed|triggers.t Removed|triggers.u Added")]
    public void Parts_are_added_removed_or_changed(string before, string after, string told) => Assert.Equal(told, Find(JsonNode.Parse(before)!.AsObject(), after));

    [Fact]
    public void Without_a_snapshot_all_of_it_is_new() => Assert.Equal("id Added|scripts Added", Find(null, """{ "id": 42, "scripts": { "s": {} } }"""));

    private static string Find(JsonObject? before, string after) =>
        string.Join('|', BotDifferences.Find(before, JsonNode.Parse(after)!.AsObject()).Select(difference => $"{difference.Part} {difference.Change}"));
}

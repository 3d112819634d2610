using System.Text.Json;
using Metabot.Tool.Types;

namespace Metabot.Tool.Tests.Types;

// The names that an editor proposes in a bot's JavaScript: what bot.json lists, and what its texts and scripts use.
public sealed class BotNamesTests
{
    [Theory]
    [InlineData("""{ "attributes": { "city": "Perm", "total": 5 } }""", "attributes city, total")]
    [InlineData("""{ "scripts": { "s": { "commands": [{ "set_attributes": { "city": "Perm" } }] } } }""", "attributes city|scripts s")]
    [InlineData("""{ "scripts": { "s": { "commands": [{ "ask": { "attribute": "phone" } }] } } }""", "attributes phone|scripts s")]
    [InlineData("""{ "scripts": { "s": { "commands": [{ "add_tags": "vip , new,,vip" }] } } }""", "tags new, vip|scripts s")]
    [InlineData("""{ "scripts": { "s": { "commands": [{ "remove_tags": ["vip", "new"] }] } } }""", "tags new, vip|scripts s")]
    [InlineData("""{ "scripts": { "s": { "commands": [{ "add_contexts": "order" }, { "remove_contexts": "pay" }] } } }""", "contexts order, pay|scripts s")]
    [InlineData("""{ "routes": { "r": { "context": "order" } } }""", "contexts order")]
    [InlineData("""{ "statuses": ["new", { "name": "hot" }, { "title": "x" }, 5] }""", "statuses hot, new")]
    [InlineData("""{ "triggers": { "t": {} }, "broadcasts": { "b": {} }, "snippets": { "n": "1" }, "tables": { "dishes": {} } }""", "triggers t|broadcasts b|snippets n|tables dishes")]
    [InlineData("""{ "tables": [{ "name": "dishes" }, { "name": 5 }] }""", "tables dishes")]
    [InlineData("""{ "tags": 5, "scripts": null, "statuses": {} }""", "")]
    [InlineData("[]", "")]
    [InlineData("\"{{ #vip }}\"", "tags vip")]
    public void What_bot_json_has_is_listed_by_kind(string manifest, string told)
    {
        var names = new BotNames();

        using var json = JsonDocument.Parse(manifest);
        ManifestNames.AddTo(names, json.RootElement);

        Assert.Equal(told, Tell(names));
    }

    [Theory]
    [InlineData("lead.addTag('vip');", "tags vip")]
    [InlineData("lead.addTags( \"vip, new\" )", "tags new, vip")]
    [InlineData("lead . deleteTag ( 'vip' )", "tags vip")]
    [InlineData("if (lead.isTagExist('vip')) return true;", "tags vip")]
    [InlineData("lead.setAttr('city', 'Perm'); lead.getIntAttr('total');", "attributes city, total")]
    [InlineData("bot.getAttr('season')", "attributes season")]
    [InlineData("lead.isContextExist('order')", "contexts order")]
    [InlineData("other.addTag('vip');", "")]
    [InlineData("lead.addTag(vip);", "")]
    [InlineData("lead.addTag('it\\'s');", "")]
    [InlineData("lead.addTag('');", "")]
    [InlineData("lead.unknown('vip');", "")]
    [InlineData("xlead.addTag('vip');", "")]
    [InlineData("Hi {{ $city }}, {{#vip}} and {{@order}}", "attributes city|tags vip|contexts order")]
    [InlineData("{{ $first name }}", "attributes first name")]
    [InlineData("{{ $name }} of {{ $botName }}", "")]
    [InlineData("{{ ticket.title }} {{ $ }} {{ x }} { $city }", "")]
    public void What_a_text_or_a_script_uses_is_listed_by_kind(string text, string told)
    {
        var names = new BotNames();

        NamesInText.AddTo(names, text);

        Assert.Equal(told, Tell(names));
    }

    [Theory]
    [InlineData("string", "string")]
    [InlineData("string?", "string")]
    [InlineData("number", "number")]
    [InlineData("boolean", "boolean")]
    [InlineData("array", "any[]")]
    [InlineData("object", "{ [name: string]: any }")]
    [InlineData("any", "any")]
    [InlineData("text", null)]
    [InlineData("", null)]
    public void A_declared_parameter_is_of_a_type_of_TypeScript(string declared, string? type) =>
        Assert.Equal(type is null ? [] : [$"a: {type}"], ReadParameters($$"""{ "scripts": { "s": { "parameters": { "a": "{{declared}}" } } } }"""));

    [Fact]
    public void What_several_scripts_declare_is_of_each_of_their_types() => Assert.Equal(
        ["a: number, string", "b: any[]"],
        ReadParameters("""{ "scripts": { "s": { "parameters": { "a": "string", "b": "array?" } }, "t": { "parameters": { "a": "number" } }, "u": { "parameters": { "a": "string?" } } } }"""));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{ "scripts": [] }""")]
    [InlineData("""{ "scripts": { "s": 5 } }""")]
    [InlineData("""{ "scripts": { "s": { "parameters": ["a"] } } }""")]
    [InlineData("""{ "scripts": { "s": { "parameters": { "a": 5 } } } }""")]
    [InlineData("""{ "triggers": { "s": { "parameters": { "a": "string" } } } }""")]
    public void What_declares_nothing_that_can_be_read_is_passed_over(string manifest) => Assert.Empty(ReadParameters(manifest));

    private static IEnumerable<string> ReadParameters(string manifest)
    {
        var parameters = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(manifest);
        RequestTypes.AddTo(parameters, json.RootElement);
        return parameters.Select(parameter => $"{parameter.Key}: {string.Join(", ", parameter.Value)}");
    }

    private static string Tell(BotNames names) => string.Join('|',
        from list in new[]
        {
            ("attributes", names.Attributes), ("tags", names.Tags), ("contexts", names.Contexts), ("statuses", names.Statuses), ("scripts", names.Scripts),
            ("triggers", names.Triggers), ("broadcasts", names.Broadcasts), ("snippets", names.Snippets), ("tables", names.Tables),
        }
        where list.Item2.Count > 0
        select $"{list.Item1} {string.Join(", ", list.Item2)}");
}

using System.Text.Json;
using Metabot.Server.Tests.Dialogs;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Macros;

// Where macros are filled, where braces are only braces, and when a macro looks at what it prints.
public sealed class PlaceTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    private const string Macros = "{{ $name }}/{{ #vip }}/{{ &$m }}/{{ request.n }}/{{ $botName }}";
    private const string Filled = "Ann/yes/kept/7/T";

    [Theory]
    [InlineData("""{ "text": "MACROS" }""")]
    [InlineData("""{ "ask": { "text": "MACROS", "attribute": "a" } }""")]
    [InlineData("""{ "callback": { "text": "MACROS", "javascript": "return false;" } }""")]
    [InlineData("""{ "callback": { "immediate": true, "error": "MACROS", "javascript": "throw new Error('x');" } }""")]
    [InlineData("""{ "run_script": "inner" }""")]
    public async Task A_text_that_is_sent_is_filled(string command) => Assert.Equal([Filled], await RunAsync(command.Replace("MACROS", Macros, StringComparison.Ordinal)));

    [Fact]
    public async Task Captions_of_menus_are_filled_when_the_menu_is_shown()
    {
        await folder.ReloadWithAsync($$"""
            "scripts": {
              "menu": { "commands": [{ "set_attributes": { "drink": "tea" } }, { "text": "Pick" }], "menu": [{ "caption": "More {{ "{{ $drink }}" }}", "script": "picked" }] },
              "picked": { "commands": [{ "text": "{{ "{{ $drink }}" }} it is" }, { "stop": true }] }
            },
            "routes": { "menu": { "pattern": "^menu$", "script": "menu" } }
            """);
        var lead = await folder.Bot.LeadAsync();
        var shown = DialogBot.Shown(await folder.Bot.SayAsync(lead, new { text = "menu" }));
        await folder.Bot.PatchAsync($"leads/{lead}", new { attributes = new { drink = "juice" } });

        Assert.Equal(["Pick [More tea]"], shown);
        Assert.Equal(["juice it is"], await folder.Bot.SayAsync(lead, "more TEA"));
    }

    [Theory]
    [InlineData("""{ "set_attributes": { "a": "{{ $name }}" } }, { "text": "{{ $a }}" }""", "{{ $name }}")]
    [InlineData("""{ "add_tags": "{{ $name }}" }, { "javascript": "memory.setAttr('a', lead.getAllTags().join('|'));" }, { "text": "{{ &$a }}" }""", "vip|{{ $name }}")]
    [InlineData("""{ "add_contexts": "{{ $name }}" }, { "javascript": "memory.setAttr('a', lead.getAllContexts().join('|'));" }, { "text": "{{ &$a }}" }""", "{{ $name }}")]
    [InlineData("""{ "javascript": "memory.setAttr('a', '{{ $name }}');" }, { "text": "{{ &$a }}" }""", "{{ $name }}")]
    [InlineData("""{ "condition": "return '{{ $name }}'.length === 11;", "text": "eleven" }""", "eleven")]
    public async Task Elsewhere_braces_are_only_braces(string commands, string printed) => Assert.Equal([printed], await RunAsync(commands));

    [Fact]
    public async Task What_an_answer_holds_is_printed_and_not_filled_again()
    {
        await folder.ReloadWithAsync("""
            "scripts": { "asks": { "commands": [{ "ask": { "text": "Name?", "attribute": "said" } }, { "text": "{{ $said }}" }] } },
            "routes": { "asks": { "pattern": "^ask$", "script": "asks" } }
            """);
        var lead = await folder.Bot.LeadAsync();
        await folder.Bot.SayAsync(lead, "ask");

        Assert.Equal(["{{ $name }} {{ request.secret }} }}{{"], await folder.Bot.SayAsync(lead, "{{ $name }} {{ request.secret }} }}{{"));
    }

    [Theory]
    [InlineData("""{ "text": "{{ $n }}" }, { "set_attributes": { "n": 1 } }, { "text": "{{ $n }}" }, { "set_attributes": { "n": 2 } }, { "text": "{{ $n }}" }""", "", "1", "2")]
    [InlineData("""{ "text": "{{ #new }}" }, { "add_tags": "new" }, { "text": "{{ #new }}" }, { "remove_tags": "new" }, { "text": "{{ #new }}" }""", "no", "yes", "no")]
    [InlineData("""{ "text": "{{ @c }}" }, { "add_contexts": "c" }, { "text": "{{ @c }}" }""", "no", "yes")]
    [InlineData("""{ "javascript": "lead.setData('name', 'Bob');" }, { "text": "{{ $name }}" }""", "Bob")]
    [InlineData("""{ "javascript": "lead.setData('lang_code', 'ru');" }, { "text": "{{ #vip }}" }""", "да")]
    [InlineData("""{ "javascript": "memory.setAttr('x', 1);" }, { "text": "{{ &$x }}" }, { "javascript": "memory.setAttr('x', null);" }, { "text": "{{ &$x }}" }""", "1", "")]
    [InlineData("""{ "javascript": "request.n = 99;" }, { "text": "{{ request.n }}" }""", "7")]
    [InlineData("""{ "javascript": "bot.sendMessage('{{ $name }}');" }""", "{{ $name }}")]
    public async Task A_macro_prints_what_is_there_when_its_text_is_sent(string commands, params string[] printed) => Assert.Equal(printed, await RunAsync(commands));

    [Theory]
    [InlineData("{{ $name }}")]
    [InlineData("}}{{ $name }}{{")]
    [InlineData("{{ &$a }}")]
    [InlineData("$& $1 \\n {0}")]
    public async Task No_value_is_filled_a_second_time(string value)
    {
        var code = $"memory.setAttr('a', {JsonSerializer.Serialize(value)}); lead.setAttr('a', memory.getAttr('a'));";

        Assert.Equal([$"{value}|{value}|"], await RunAsync($$"""{ "javascript": {{JsonSerializer.Serialize(code)}} }, { "text": "{{ "{{ $a }}|{{ &$a }}|{{ request.a }}" }}" }"""));
    }

    private async Task<string[]> RunAsync(string commands)
    {
        await folder.ReloadWithAsync($$"""
            "scripts": {
              "s": { "commands": [{ "javascript": "memory.setAttr('m', 'kept');" }, {{commands}}] },
              "inner": { "commands": [{ "text": "{{Macros}}" }] }
            }
            """);
        var lead = await folder.Bot.LeadAsync(tags: "vip");
        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead, script_request_params = new { n = 7 } });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return await folder.Bot.TextsAsync(lead);
    }
}

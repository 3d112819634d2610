using System.Text.Json;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Commands;

// Texts with macros in every odd form, and values that look like macros themselves.
public sealed class OddTextTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("{{$name}}{{ $name }}", "AnnAnn")]
    [InlineData("{{\t$name\n}}", "Ann")]
    [InlineData("{{{ $name }}}", "{Ann}")]
    [InlineData("{{ $name }", "{{ $name }")]
    [InlineData("{ { $name } }", "{ { $name } }")]
    [InlineData("}}{{ $name }}{{", "}}Ann{{")]
    [InlineData("\\{{ $name }}", "\\Ann")]
    [InlineData("{{ $имя клиента }}", "Пётр")]
    [InlineData("{{ $a.b }}", "dot")]
    [InlineData("{{ $looks }}", "{{ $name }}")]
    [InlineData("{{ $number }}|{{ $yes }}|{{ $no }}|{{ $nothing }}|{{ $empty }}", "5|true|false||")]
    [InlineData("{{ $list }}|{{ $object }}", "[1,2]|{\"a\":\"ж\"}")]
    [InlineData("{{ $long }}", "1.0")]
    [InlineData("{{ #тег с пробелом }} {{ #vip }} {{ #VIP }}", "yes yes no")]
    [InlineData("{{ request.a.b }}|{{ request.list }}|{{ request.a }}|{{ request.nope.b }}", "deep|[1]|{\"b\":\"deep\"}|")]
    [InlineData("{{ request.text }}", "{{ $name }} <b>")]
    [InlineData("{{ ticket.anything at all }}|{{ ticket.id }}", "|")]
    [InlineData("{{ &$m }}|{{ &$absent }}", "x|")]
    [InlineData("{{ $name }} 😀 {{ $name }}", "Ann 😀 Ann")]
    [InlineData("<b>{{ $html }}</b>", "<b><i>&</i></b>")]
    public async Task A_text_prints(string text, string printed)
    {
        await folder.ReloadWithAsync($$"""
            "scripts": { "s": { "commands": [{ "javascript": "memory.setAttr('m', 'x');" }, { "text": {{JsonSerializer.Serialize(text)}} }] } }
            """);
        var lead = await CreateAsync();

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead, script_request_params = new { a = new { b = "deep" }, list = new[] { 1 }, text = "{{ $name }} <b>" } });

        Assert.Equal([printed], await folder.Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("{{ name }}", "there is no macro 'name'")]
    [InlineData("{{ Ticket.title }}", "there is no macro 'Ticket.title'")]
    [InlineData("{{ ticket..title }}", "there is no macro 'ticket..title'")]
    [InlineData("{{ request }}", "there is no macro 'request'")]
    [InlineData("{{ bot.name }}", "there is no macro 'bot.name'")]
    [InlineData("{{ system.date }}", "there is no macro 'system.date'")]
    [InlineData("{{ # }}", "there is no macro '#'")]
    [InlineData("{{ @ }}", "there is no macro '@'")]
    [InlineData("{{ &$ }}", "there is no macro '&$'")]
    [InlineData("{{ ^#promo }}", "the macro '^#promo' is a link that only the platform can follow; write the address itself")]
    public async Task What_is_no_macro_is_told_wherever_it_stands(string text, string message)
    {
        var written = JsonSerializer.Serialize(text);
        string[] commands =
        [
            $$"""{ "text": {{written}} }""", $$"""{ "ask": { "text": {{written}}, "attribute": "a" } }""", $$"""{ "callback": { "text": {{written}}, "javascript": "" } }""",
            $$"""{ "callback": { "error": {{written}}, "javascript": "" } }""", $$"""{ "image": { "file": "https://example.org/a", "text": {{written}} } }""", $$"""{ "file": { "file": {{written}} } }""",
            $$"""{ "email": { "to": "a@example.org", "subject": {{written}}, "html": "x" } }""", $$"""{ "email": { "to": "a@example.org", "html": {{written}} } }""", $$"""{ "email": { "to": {{written}}, "html": "x" } }""",
        ];

        var mistakes = await folder.FindMistakesAsync($$"""
            "scripts": { "s": { "commands": [{{string.Join(",", commands)}}], "menu": [{ "caption": {{written}}, "script": "s" }] } }
            """);

        Assert.Equal(commands.Length + 1, mistakes.Length);
        Assert.All(mistakes, mistake => Assert.Contains(message, mistake, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_in_the_html_of_an_email_stay_text_and_those_of_its_subject_are_as_they_are()
    {
        await folder.ReloadWithAsync("""
            "scripts": { "s": { "commands": [{ "email": { "to": "{{ request.to }}", "subject": "{{ $html }}", "html": "<p>{{ $html }}</p>" } }] } }
            """);

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = await CreateAsync(), script_request_params = new { to = "a@example.org, b@example.org" } });

        var content = (await folder.Bot.ListAsync("messages"))[^1]!["content"]!;
        Assert.Equal(("<i>&</i>", "<p>&lt;i&gt;&amp;&lt;/i&gt;</p>"), ((string?)content["subject"], (string?)content["text"]));
        Assert.Equal("""["a@example.org","b@example.org"]""", content["to"]!.ToJsonString());
    }

    [Theory]
    [InlineData("ru", "да нет")]
    [InlineData("RU", "да нет")]
    [InlineData("ru_RU", "да нет")]
    [InlineData("en-GB", "yes no")]
    [InlineData("kk", "да нет")]
    [InlineData("rus", "да нет")]
    public async Task Yes_and_no_are_of_the_leads_language_and_of_the_bots_where_that_is_not_known(string language, string printed)
    {
        await folder.ReloadWithAsync(""" "language": "ru", "scripts": { "s": { "commands": [{ "text": "{{ #vip }} {{ @x }}" }] } } """);
        var lead = await CreateAsync();
        await folder.Bot.PatchAsync($"leads/{lead}", new { lang_code = language });

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal([printed], await folder.Bot.TextsAsync(lead));
    }

    private async Task<long> CreateAsync() => (long)(await folder.Bot.PostAsync("leads", """
        { "name": "Ann", "tags": "vip,тег с пробелом",
          "attributes": { "имя клиента": "Пётр", "a.b": "dot", "looks": "{{ $name }}", "number": 5, "yes": true, "no": false, "nothing": null, "empty": "",
            "list": [1, 2], "object": { "a": "ж" }, "long": 1.0, "html": "<i>&</i>" } }
        """)).Success()["lead_id"]!;
}

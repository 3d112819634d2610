using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Macros;

// How a macro writes each kind of value, wherever it comes from.
public sealed class ValueTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\"", "")]
    [InlineData("5", "5")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1e3", "1000", "1e3")]
    [InlineData("12345678901234567890", "12345678901234567000", "12345678901234567890")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "")]
    [InlineData("[1,\"ж\",null]", "[1,\"ж\",null]")]
    [InlineData("{\"a\":{\"b\":\"<>&'\\\"\"}}", "{\"a\":{\"b\":\"<>&'\\\"\"}}")]
    [InlineData("[]", "[]")]
    [InlineData("\"строка\\nдве\"", "строка\nдве")]
    public async Task A_value_is_printed_alike_as_input_attribute_and_memory(string json, string byScript, string? asWritten = null)
    {
        await folder.ReloadWithAsync($$"""
            "scripts": { "s": { "commands": [{ "set_attributes": { "a": {{json}} } }, { "javascript": "memory.setAttr('a', request.a);" }, { "text": "{{ "{{ request.a }}" }}" }, { "text": "{{ "{{ $a }}" }}" }, { "text": "{{ "{{ &$a }}" }}" }] } }
            """);
        var lead = await folder.Bot.LeadAsync();

        (await folder.Bot.PostAsync("jobs/schedule", $$"""{ "script_code": "s", "lead_id": {{lead}}, "script_request_params": { "a": {{json}} } }""")).Success();
        await folder.Bot.FinishedAsync((long)(await folder.Bot.ListAsync($"jobs?lead_id={lead}"))[0]!["job_id"]!);

        Assert.Equal([asWritten ?? byScript, asWritten ?? byScript, byScript], await folder.Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("{{ request.a.b.c }}", "deep")]
    [InlineData("{{ request.a.b }}", "{\"c\":\"deep\"}")]
    [InlineData("{{ request.list.0 }}", "")]
    [InlineData("{{ request.list.length }}", "")]
    [InlineData("{{ request.имя }}", "Анна")]
    [InlineData("{{ request.with space }}", "blank")]
    [InlineData("{{ request.a.x.y.z }}", "")]
    [InlineData("{{ request.A }}", "")]
    [InlineData("{{ request.__proto__ }}", "")]
    [InlineData("{{ request.toString }}", "")]
    [InlineData("{{ request.text.length }}", "")]
    public async Task The_input_is_walked_by_names(string macro, string printed)
    {
        await folder.ReloadWithAsync($$""" "scripts": { "s": { "commands": [{ "text": "[{{macro}}]" }] } } """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new
        {
            script_code = "s",
            lead_id = lead,
            script_request_params = new Dictionary<string, object> { ["a"] = new { b = new { c = "deep" } }, ["list"] = new[] { 1 }, ["имя"] = "Анна", ["with space"] = "blank", ["text"] = "x" },
        });

        Assert.Equal([$"[{printed}]"], await folder.Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("ru", null, "да|нет|да|нет")]
    [InlineData("ru", "en", "yes|no|yes|no")]
    [InlineData("en", "ru", "да|нет|да|нет")]
    [InlineData("en", null, "yes|no|yes|no")]
    public async Task Tags_and_contexts_say_yes_and_no_in_the_language_of_who_reads(string bot, string? lead, string printed)
    {
        await folder.ReloadWithAsync($$""" "language": "{{bot}}", "scripts": { "s": { "commands": [{ "text": "{{ "{{ #мой тег }}|{{ #Мой тег }}|{{ @заказ }}|{{ @другой }}" }}" }] } } """);
        var id = await folder.Bot.LeadAsync(tags: "мой тег");
        await folder.Bot.PatchAsync($"leads/{id}", lead is null ? new { add_contexts = "заказ" } : new { add_contexts = "заказ", lang_code = lead });

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = id });

        Assert.Equal([printed], await folder.Bot.TextsAsync(id));
    }

    [Fact]
    public async Task For_nobody_what_is_the_leads_prints_nothing_and_what_is_the_bots_is_there()
    {
        await folder.ReloadWithAsync("""
            "scripts": { "s": { "commands": [{ "javascript": "memory.setAttr('m', 'kept');" }, { "email": { "to": "a@example.org", "subject": "x", "html": "[{{ $name }}|{{ $city }}|{{ #vip }}|{{ @c }}|{{ ticket.title }}|{{ &$m }}|{{ $botName }}|{{ request.n }}]" } }] } }
            """);

        await folder.Bot.RunAsync(new { script_code = "s", script_request_params = new { n = 7 } });

        Assert.Equal("[||no|no||kept|T|7]", (string?)(await folder.Bot.ListAsync("messages"))[^1]!["text"]);
    }
}

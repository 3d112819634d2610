using System.Text.Json.Nodes;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Commands;

// image, file and email: where a file may be, to whom a letter may go, and what is left when a macro makes neither.
public sealed class SendCommandTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("cup.png")]
    [InlineData("./cup.png")]
    [InlineData("deep/er/cup.png")]
    [InlineData("deep/../cup.png", "there is no file")]
    [InlineData("с пробелом/чашка №1.png")]
    [InlineData("https://example.org/a.png")]
    [InlineData("http://example.org/чашка.png?a=1&b=2#c")]
    [InlineData("HTTPS://EXAMPLE.ORG/a.png")]
    [InlineData("nowhere.png", "there is no file 'nowhere.png' in the bot's folder")]
    [InlineData("../cup.png", "there is no file '../cup.png' in the bot's folder")]
    [InlineData("/etc/hostname", "there is no file '/etc/hostname' in the bot's folder")]
    [InlineData("deep", "there is no file 'deep' in the bot's folder")]
    [InlineData("Cup.png", "there is no file 'Cup.png' in the bot's folder")]
    [InlineData("ftp://example.org/a.png", "there is no file 'ftp://example.org/a.png' in the bot's folder")]
    [InlineData("file:///etc/hostname", "there is no file 'file:///etc/hostname' in the bot's folder")]
    public async Task A_file_is_one_of_the_folder_or_of_an_address(string place, string? mistake = null)
    {
        foreach (var name in (string[])["cup.png", "deep/er/cup.png", "с пробелом/чашка №1.png"])
        {
            folder.File(name, "a cup");
        }

        var bot = Bot($$"""{ "image": {{Text(place)}} }, { "file": { "file": {{Text(place)}}, "text": "Below", "name": "чашка.png" } }""");
        if (mistake is not null)
        {
            Assert.All(await folder.FindMistakesAsync(bot), told => Assert.Contains(mistake, told, StringComparison.Ordinal));
            return;
        }

        var sent = await SendAsync(bot);
        Assert.Equal([(place, null, ""), (place, "чашка.png", "Below")], sent.Select(content => ((string)content["file"]!["source"]!, (string?)content["file"]!["name"], (string)content["text"]!)));
    }

    [Theory]
    [InlineData("cup.png", null)]
    [InlineData("deep/er/cup.png", null)]
    [InlineData("https://example.org/{{ $name }}.png", null)]
    [InlineData("../bot.db", "sends a file, but '../bot.db' is no file of the bot's folder")]
    [InlineData("deep/../../bot.db", "sends a file, but 'deep/../../bot.db' is no file of the bot's folder")]
    [InlineData("..\\bot.db", "sends a file, but '..\\bot.db' is no file of the bot's folder")]
    [InlineData("/etc/passwd", "sends a file, but '/etc/passwd' is no file of the bot's folder")]
    public async Task A_place_that_a_macro_makes_stays_in_the_folder(string place, string? reason)
    {
        folder.File("cup.png", "a cup");
        folder.File("deep/er/cup.png", "a cup");

        var (job, _) = await TryAsync(Bot("""{ "image": "{{ request.place }}" }"""), place);

        Assert.Equal(reason is null ? "completed" : "failed", (string?)job["status"]);
        Assert.EndsWith(reason ?? "", (string?)job["reason"] ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.org", """["a@example.org"]""")]
    [InlineData("a@example.org, b@example.org", """["a@example.org","b@example.org"]""")]
    [InlineData("a@example.org,,b@example.org,", """["a@example.org","b@example.org"]""")]
    [InlineData("first.last+tag@sub.example.org", """["first.last\u002Btag@sub.example.org"]""")]
    [InlineData("Ann <a@example.org>", """["Ann \u003Ca@example.org\u003E"]""")]
    [InlineData("a@example.org; Bob <b@example.org>", null, "has an e-mail for 'a@example.org; Bob <b@example.org>', which is no e-mail address")]
    [InlineData(" , ", null, "has an e-mail for nobody: '{{ request.place }}' is empty")]
    [InlineData("", null, "has an e-mail for nobody: '{{ request.place }}' is empty")]
    [InlineData("a@example.org; b@example.org", null, "has an e-mail for 'a@example.org; b@example.org', which is no e-mail address")]
    [InlineData("Ann", null, "has an e-mail for 'Ann', which is no e-mail address")]
    [InlineData("a@example.org, @", null, "has an e-mail for '@', which is no e-mail address")]
    [InlineData("a b@example.org", null, "has an e-mail for 'a b@example.org', which is no e-mail address")]
    public async Task A_letter_goes_to_addresses_with_commas_between_them(string to, string? kept, string? reason = null)
    {
        var (job, sent) = await TryAsync(Bot("""{ "email": { "to": "{{ request.place }}", "subject": "S", "html": "x" } }"""), to);

        Assert.Equal(reason is null ? null : $"script \"s\" {reason}", (string?)job["reason"] is { Length: > 0 } told ? told : null);
        Assert.Equal(kept is null ? [] : [kept], sent.Select(content => content["to"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("<b>{{ $name }}</b>", "<b>&lt;i&gt; &amp; &quot;Co&quot;</b>")]
    [InlineData("{{ request.html }}", "&lt;script&gt;")]
    [InlineData("<a href='{{ request.html }}'>", "<a href='&lt;script&gt;'>")]
    [InlineData("{{ &$own }}", "&lt;u&gt;")]
    [InlineData("<p>Счёт №5</p>", "<p>Счёт №5</p>")]
    public async Task Values_in_a_letter_stay_text_wherever_they_come_from(string html, string text)
    {
        var (_, sent) = await TryAsync(
            Bot($$"""{ "javascript": "lead.setData('name', '<i> & \"Co\"'); memory.setAttr('own', '<u>');" }, { "email": { "to": "a@example.org", "html": {{Text(html)}} } }"""), "");

        Assert.Equal(text, (string?)Assert.Single(sent)["text"]);
    }

    private static string Text(string value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static string Bot(string commands) => $$""" "scripts": { "s": { "commands": [{{commands}}] } } """;

    private async Task<JsonNode[]> SendAsync(string bot)
    {
        var (job, sent) = await TryAsync(bot, "");
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return sent;
    }

    // The job, and the contents of what it sent.
    private async Task<(JsonObject Job, JsonNode[] Sent)> TryAsync(string bot, string place)
    {
        await folder.ReloadWithAsync(bot);
        var lead = await folder.Bot.LeadAsync();
        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead, script_request_params = new { place, html = "<script>" } });
        return (job, [.. (await folder.Bot.ListAsync($"messages?lead_id={lead}")).Select(message => message!["content"]!)]);
    }
}

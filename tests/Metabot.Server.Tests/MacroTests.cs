namespace Metabot.Server.Tests;

public sealed class MacroTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Кафе",
          "language": "ru",
          "ticket_types": ["Заказ"],
          "ticket_statuses": { "новый": "open" },
          "ticket_fields": ["sum", { "id": 17, "name": "delivery", "title": "Куда и когда везти" }],
          "scripts": {
            "say": { "commands": [{ "javascript": "memory.setAttr('n', 5); if (request.change) { ticket.update({ status_id: 1, ticket_type_id: 1, title: 'Пицца', description: 'Горячая' }); }" }, { "text": "TEXT" }] },
            "people": { "commands": [
              { "javascript": "const id = bot.createPerson({ full_name: 'Ольга Иванова' }); ticket.update({ author_person_id: id, client_person_id: id, assigned_person_id: id });" },
              { "text": "{{ ticket.authorPerson.fullName }}|{{ ticket.автор.полноеИмя }}|{{ ticket.assignedPerson.fullName }}|{{ ticket.исполнитель.полноеИмя }}|{{ ticket.clientPerson.fullName }}|{{ ticket.клиент.полноеИмя }}" }] }
          }
        }
        """;

    private TestBot? _bot;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bot?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("{{ $name }}, {{$botName}}, {{  $город  }}, {{ $nowhere }}.", "Анна, Кафе, Пермь, .")]
    [InlineData("{{ #vip }} {{ #VIP }} {{ @заказ }} {{ @other }}", "да нет да нет")]
    [InlineData("{{ &$n }}{{ &$absent }}", "5")]
    [InlineData("[{{ $nlpLastIntentName }}{{ $nlpLastActionName }}{{ $nlpLastReponseText }}]", "[]")]
    [InlineData("{{ request.who.name }} {{ request.absent.name }}{{ request.who.name.first }}", "Bob ")]
    [InlineData("{{ $tags }} { $name } {{ $name }", " { $name } {{ $name }")]
    public async Task Texts_know_the_lead_the_bot_and_the_scenario(string text, string printed) => Assert.Equal(printed, await PrintAsync(text));

    [Theory]
    [InlineData("{{ ticket.id }}|{{ ticket.bot_id }}|{{ ticket.status_id }}|{{ ticket.ticket_type_id }}|{{ ticket.author_person_id }}", "1|42|1|1|")]
    [InlineData("{{ ticket.title }}|{{ ticket.заголовок }}|{{ ticket.название }}", "Пицца|Пицца|Пицца")]
    [InlineData("{{ ticket.description }}|{{ ticket.описание }}", "Горячая|Горячая")]
    [InlineData("{{ ticket.status.name }}|{{ ticket.статус.имя }}", "новый|новый")]
    [InlineData("{{ ticket.ticketType.name }}|{{ ticket.типЗаявки.имя }}", "Заказ|Заказ")]
    [InlineData("{{ ticket.field_17 }}|{{ ticket.delivery }}|{{ ticket.Куда и когда везти }}", "Ленина, 1|Ленина, 1|Ленина, 1")]
    [InlineData("{{ ticket.field_1 }}|{{ ticket.sum }}|{{ ticket.free.deep }}|{{ ticket.field_99 }}", "300|300|yes|")]
    [InlineData("{{ ticket.authorPerson.fullName }}", "")]
    public async Task Texts_know_the_ticket(string text, string printed) => Assert.Equal(printed, await PrintAsync(text));

    [Fact]
    public async Task Moments_of_a_ticket_are_written_as_run_at_is() =>
        Assert.Matches(@"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\|\1$", await PrintAsync("{{ ticket.createdAt }}|{{ ticket.датаСоздания }}"));

    [Fact]
    public async Task Persons_are_printed_also_when_the_script_has_just_made_them()
    {
        var printed = await PrintAsync("unused", "people");

        Assert.Equal(string.Join('|', Enumerable.Repeat("Ольга Иванова", 6)), printed);
    }

    [Theory]
    [InlineData("ru", "en", "yes no")]
    [InlineData("en", "ru-RU", "да нет")]
    [InlineData("en", "de", "yes no")]
    [InlineData("en", null, "yes no")]
    public async Task Yes_and_no_are_of_the_leads_language_or_else_the_bots(string bot, string? lead, string printed)
    {
        _bot = await TestBot.StartAsync(Manifest.Replace("\"ru\"", $"\"{bot}\"", StringComparison.Ordinal).Replace("TEXT", "{{ #vip }} {{ #x }}", StringComparison.Ordinal));
        var id = await _bot.LeadAsync(tags: "vip");
        if (lead is not null)
        {
            await _bot.PatchAsync($"leads/{id}", new { lang_code = lead });
        }

        await _bot.RunAsync(new { script_code = "say", lead_id = id });

        Assert.Equal([printed], await _bot.TextsAsync(id));
    }

    [Theory]
    [InlineData("{{ ^link }}", "the macro '^link' is a link that only the platform can follow")]
    [InlineData("{{ lead.name }}", "there is no macro 'lead.name'; known: {{ $name }}")]
    [InlineData("{{ $ }}", "there is no macro '$'")]
    [InlineData("{{ ticket. }}", "there is no macro 'ticket.'")]
    [InlineData("{{ ticket }}", "there is no macro 'ticket'")]
    [InlineData("{{ &name }}", "there is no macro '&name'")]
    [InlineData("{{}}", "there is no macro ''")]
    public async Task An_unknown_macro_is_a_mistake_of_the_manifest(string text, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest.Replace("TEXT", text, StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        var problem = Assert.Single(exception.Problems);
        Assert.Equal("$.scripts.say.commands[1].text", problem.Path);
        Assert.StartsWith(message, problem.Message);
    }

    [Theory]
    [InlineData("\"language\": \"ru\"", "\"language\": \"fr\"", "$.language", "language is one of en, ru; got 'fr'")]
    [InlineData("[\"sum\",", "[\"delivery\",", "$.ticket_fields[1].name", "'delivery' or its id 17 is there twice")]
    [InlineData("[\"sum\",", "[{},", "$.ticket_fields[0].name", "name is missing")]
    public async Task A_mistake_in_what_macros_print_is_told(string part, string wrong, string path, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest.Replace(part, wrong, StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, problem => problem.Path == path && problem.Message.StartsWith(message, StringComparison.Ordinal));
    }

    private async Task<string> PrintAsync(string text, string script = "say")
    {
        _bot = await TestBot.StartAsync(Manifest.Replace("TEXT", text, StringComparison.Ordinal));
        var lead = await _bot.LeadAsync("Анна", "vip");
        await _bot.PatchAsync($"leads/{lead}", new { add_contexts = "заказ", attributes = new Dictionary<string, string> { ["город"] = "Пермь" } });
        var ticket = (await _bot.PostAsync("tickets", new { fields = new { sum = 300, delivery = "Ленина, 1", free = new { deep = "yes" } } })).Success()["ticket_id"];
        var job = await _bot.RunAsync(new
        {
            script_code = script, lead_id = lead, ticket_id = (long)ticket!, script_request_params = new { change = true, who = new { name = "Bob" } },
        });
        Assert.Equal("completed", (string?)job["status"]);
        return Assert.Single(await _bot.TextsAsync(lead));
    }
}

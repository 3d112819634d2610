using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public sealed class TicketTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "ticket_types": ["order"],
          "ticket_statuses": { "new": "open", "paid": "closed" },
          "tables": { "dishes": ["name", "price"] },
          "scripts": {
            "note": { "commands": [{ "javascript": "bot.setAttr('heard', (bot.getAttr('heard') || '') + ticketId + ticket.getStatusName() + ';');" }] },
            "pay": { "commands": [{ "javascript": "ticket.setStatusByName('paid');" }] },
            "dish": { "commands": [{ "javascript": "table.createItem(request.table, request.fields);" }] },
            "heard": { "commands": [{ "text": "heard" }] },
            "quietly": { "commands": [{ "javascript": "lead.addTag('a'); lead.deleteTag('a', null, null, false, true);" }] },
            "loudly": { "commands": [{ "javascript": "lead.addTag('a'); lead.deleteTag('a', request.ticket, { what: 'mine' });" }] },
            "said": { "commands": [{ "text": "{{ request.what }} {{ ticket.title }}" }] },
            "off": { "commands": [{ "javascript": "lead.setData('is_mute', 1);" }] }
          },
          "triggers": {
            "paid": { "on": [{ "ticket_changed": "status_id" }], "script": "note" },
            "gone": { "on": [{ "tag_removed": "a" }], "script": "said" }
          }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_ticket_is_made_read_and_changed_with_all_its_columns()
    {
        var person = (long)(await PostAsync("persons", new { full_name = "Olga", role_id = 3, fields = new { phone = "1" } }))["person_id"]!;

        var made = await PostAsync("tickets", new { title = "Pizza", type = "order", status = "new", client_person_id = person, fields = new { sum = 300, note = "hot" } });
        var changed = await _bot.PatchAsync($"tickets/{made["ticket_id"]}", new { description = "Big", fields = new { sum = 400, note = (string?)null } });

        var read = await _bot.GetAsync($"tickets/{made["ticket_id"]}");
        Assert.Equal(changed.ToJsonString(), read.ToJsonString());
        Assert.Equal(
            ("Pizza", "Big", "order", "new", person, """{"sum":400}"""),
            ((string)read["title"]!, (string)read["description"]!, (string)read["type"]!, (string)read["status"]!, (long)read["client_person_id"]!, read["fields"]!.ToJsonString()));
        Assert.Equal("""{"phone":"1"}""", (await _bot.GetAsync($"persons/{person}"))["fields"]!.ToJsonString());
        Assert.Single(await _bot.ListAsync("persons"));
        Assert.Single(await _bot.ListAsync("tickets"));
    }

    [Fact]
    public async Task Triggers_hear_of_a_ticket_whoever_changes_it()
    {
        var ticket = (long)(await PostAsync("tickets", new { title = "Pizza" }))["ticket_id"]!;

        await _bot.PatchAsync($"tickets/{ticket}", new { description = "not heard" });
        await _bot.PatchAsync($"tickets/{ticket}", new { status = "new" });
        await _bot.SettleAsync(0);
        await _bot.RunAsync(new { script_code = "pay", ticket_id = ticket });
        var jobs = await _bot.SettleAsync(0);

        Assert.Equal(["paid", "pay", "paid"], jobs.Select(job => (string)job!["target"]!));
        Assert.All(jobs, job => Assert.Equal((ticket, "completed"), ((long)job!["ticket_id"]!, (string)job["status"]!)));
    }

    [Fact]
    public async Task A_script_may_ask_that_no_trigger_hears_and_may_hand_over_a_ticket_and_an_input()
    {
        var lead = await _bot.LeadAsync();
        var ticket = (long)(await PostAsync("tickets", new { title = "Pizza" }))["ticket_id"]!;

        await _bot.RunAsync(new { script_code = "quietly", lead_id = lead, script_request_params = new { what = "theirs" } });
        await _bot.SettleAsync(0);
        Assert.Empty(await _bot.TextsAsync(lead));

        await _bot.RunAsync(new { script_code = "loudly", lead_id = lead, script_request_params = new { ticket } });
        await _bot.SettleAsync(0);
        Assert.Equal(["mine Pizza"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_script_that_switches_its_lead_off_stops_the_leads_jobs()
    {
        var lead = await _bot.LeadAsync();
        var planned = await _bot.JobIdAsync(new { script_code = "heard", lead_id = lead, run_after_sec = 600 });

        var job = await _bot.RunAsync(new { script_code = "off", lead_id = lead });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.True((bool)(await _bot.GetAsync($"leads/{lead}"))["is_mute"]!);
        Assert.Equal(("cancelled", "the lead was switched off (is_mute)"), await StatusAsync(planned));
    }

    [Theory]
    [InlineData("tickets", """{ "status": "nw" }""", 400, "status", "tickets of this bot have no status 'nw'; they have new, paid")]
    [InlineData("tickets", """{ "type": "x" }""", 400, "type", "tickets of this bot have no type 'x'; they have order")]
    [InlineData("tickets", """{ "author_person_id": 99 }""", 400, "author_person_id", "there is no person 99")]
    [InlineData("tickets", """{ "titel": "x" }""", 400, "titel", "did you mean 'title'?")]
    [InlineData("persons", """{ "role_id": "x" }""", 400, "role_id", "role_id must be an integer")]
    [InlineData("tables/dishs/rows", """{ "fields": {} }""", 404, "table", "the bot has no table 'dishs'; did you mean 'dishes'?")]
    [InlineData("tables/dishes/rows", """{ "fields": { "prize": 1 } }""", 400, "prize", "the table 'dishes' has no column 'prize'; did you mean 'price'?")]
    [InlineData("tables/dishes/rows", "{}", 400, "fields", "fields is missing")]
    public async Task What_the_bot_does_not_know_is_refused_with_the_field(string path, string body, int status, string field, string message)
    {
        var answer = await _bot.PostAsync(path, body);

        Assert.Equal((status, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    [Fact]
    public async Task Scripts_and_calls_write_the_same_tables()
    {
        await PostAsync("tables/dishes/rows", new { fields = new { name = "Soup", price = 3 } });
        await _bot.RunAsync(new { script_code = "dish", script_request_params = new { table = "dishes", fields = new { name = "Pie" } } });
        var wrong = await _bot.RunAsync(new { script_code = "dish", script_request_params = new { table = "dishes", fields = new { nam = "Pie" } } });

        var rows = await _bot.ListAsync("tables/dishes/rows");

        Assert.Equal(["""{"name":"Soup","price":3}""", """{"name":"Pie"}"""], rows.Select(row => row!["fields"]!.ToJsonString()));
        Assert.Contains("the table 'dishes' has no column 'nam'; did you mean 'name'?", (string?)wrong["reason"]);
        Assert.Equal(404, (await _bot.AskAsync("bots/42/tables/dishs/rows")).Status);
    }

    private async Task<JsonObject> PostAsync(string path, object body) => (await _bot.PostAsync(path, body)).Success();

    private async Task<(string?, string?)> StatusAsync(long id)
    {
        var job = await _bot.GetAsync($"jobs/{id}");
        return ((string?)job["status"], (string?)job["reason"]);
    }
}

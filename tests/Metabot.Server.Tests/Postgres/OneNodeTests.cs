namespace Metabot.Server.Tests.Postgres;

// What a bot does on a file it does on PostgreSQL, where these are not asked by the tests that BotsOnPostgres repeats.
public sealed class OneNodeTests(PostgresServer postgres)
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "attributes": { "counter": 0 },
          "tables": { "dishes": ["name", "price"] },
          "ticket_types": ["order"],
          "scripts": {
            "count": { "commands": [{ "javascript": "bot.setAttr('counter', bot.getAttr('counter') + 1); lead.setAttr('n', bot.getAttr('counter'));" }, { "text": "{{ $n }}" }] },
            "dish": { "commands": [{ "javascript": "lead.setAttr('dish', table.createItem('dishes', { name: 'Borsch', price: 300 }).id);" }, { "text": "{{ $dish }}" }] },
            "thanks": { "commands": [{ "text": "Thanks" }] },
            "asks": { "commands": [{ "ask": { "text": "How many?", "attribute": "many" } }, { "text": "{{ $many }} it is" }] }
          },
          "triggers": { "paid": { "script": "thanks", "on": [{ "tag_added": "paid" }] } },
          "routes": { "ask": { "script": "asks", "pattern": "ask" } }
        }
        """;

    [Fact]
    public async Task Jobs_leads_and_attributes_survive_a_restart()
    {
        var before = await StartAsync();
        var lead = await before.LeadAsync("Анна", "vip");
        await before.RunAsync(new { script_code = "count", lead_id = lead });
        var later = await before.JobIdAsync(new { script_code = "count", lead_id = lead, run_after_sec = 1 });

        await using var after = await before.RestartAsync();

        Assert.Equal("completed", (string?)(await after.FinishedAsync(later))["status"]);
        Assert.Equal(["1", "2"], await after.TextsAsync(lead));
        Assert.Equal(["vip"], await after.TagsAsync(lead));
    }

    [Fact]
    public async Task A_dialog_goes_on_after_a_restart_and_events_start_triggers()
    {
        var before = await StartAsync();
        var lead = await before.LeadAsync("Ann");
        Assert.Equal(["How many?"], await before.SayAsync(lead, "ask"));

        await using var after = await before.RestartAsync();
        Assert.Equal(["3 it is"], await after.SayAsync(lead, "3"));
        await after.PatchAsync($"leads/{lead}", new { add_tags = "paid" });
        await after.SettleAsync(afterJob: 0);

        Assert.Contains("Thanks", await after.TextsAsync(lead));
    }

    [Fact]
    public async Task Rows_of_tables_and_tickets_have_ids_of_their_own_after_a_restart_too()
    {
        var before = await StartAsync();
        var lead = await before.LeadAsync("Ann");
        await before.RunAsync(new { script_code = "dish", lead_id = lead });
        var ticket = (long)(await before.PostAsync("tickets", new { title = "First" })).Success()["ticket_id"]!;

        await using var after = await before.RestartAsync();
        await after.RunAsync(new { script_code = "dish", lead_id = lead });

        Assert.Equal(["1", "2"], await after.TextsAsync(lead));
        Assert.Equal(ticket + 1, (long)(await after.PostAsync("tickets", new { title = "Second" })).Success()["ticket_id"]!);
    }

    private async Task<TestBot> StartAsync() => await TestBot.StartAsync(Manifest, database: await postgres.CreateEmptyDatabaseAsync());
}

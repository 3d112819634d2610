namespace Metabot.Server.Tests.Jobs;

// What leads of one portion of a broadcast have in common: the bot, the job's ticket, other tickets, tables.
public sealed class BroadcastRowsTests(BroadcastRowsTests.Fixture fixture) : IClassFixture<BroadcastRowsTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "attributes": { "count": 0 },
          "tables": { "visits": ["who"] },
          "scripts": {
            "bot": { "commands": [{ "javascript": "bot.setAttr('count', bot.getAttr('count') + 1);" }, { "javascript": "lead.setAttr('n', bot.getAttr('count'));" }, { "text": "{{ $n }}" }] },
            "own": { "commands": [{ "javascript": "ticket.update({ title: (ticket.getData('title') ?? '') + 'x' });" }] },
            "other": { "commands": [{ "javascript": "const t = bot.findTickets([['id', request.ticket]])[0]; t.update({ title: (t.getData('title') ?? '') + 'x' });" }] },
            "rows": { "commands": [{ "javascript": "table.createItem('visits', { who: lead.getData('name') });" }] },
            "fails": { "commands": [{ "javascript": "bot.setAttr('count', bot.getAttr('count') + 1); if (lead.getData('name') === 'B') { throw new Error('not B'); }" }] },
            "asks": { "commands": [{ "ask": { "text": "Still there, {{ $name }}?", "attribute": "there" } }, { "text": "{{ $there }}, {{ request.why }}" }] }
          },
          "broadcasts": {
            "bot": { "script": "bot" }, "own": { "script": "own" }, "other": { "script": "other" }, "rows": { "script": "rows" }, "fails": { "script": "fails" }, "asks": { "script": "asks" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task Each_lead_sees_what_the_one_before_made_of_the_bot()
    {
        await RunAsync(new { broadcast_code = "bot" }, "3 leads reached");

        var counts = await Task.WhenAll(fixture.Leads.Select(async lead => int.Parse((await Bot.TextsAsync(lead))[^1], null)));
        Assert.Equal([counts[0], counts[0] + 1, counts[0] + 2], counts);
    }

    [Fact]
    public async Task Each_lead_sees_what_the_one_before_made_of_the_jobs_ticket()
    {
        var ticket = await TicketAsync();

        await RunAsync(new { broadcast_code = "own", ticket_id = ticket }, "3 leads reached");

        Assert.Equal("xxx", (string?)(await Bot.GetAsync($"tickets/{ticket}"))["title"]);
    }

    [Fact]
    public async Task Each_lead_sees_what_the_one_before_made_of_another_ticket()
    {
        var ticket = await TicketAsync();

        await RunAsync(new { broadcast_code = "other", script_request_params = new { ticket } }, "3 leads reached");

        Assert.Equal("xxx", (string?)(await Bot.GetAsync($"tickets/{ticket}"))["title"]);
    }

    [Fact]
    public async Task Each_lead_writes_rows_of_its_own()
    {
        await RunAsync(new { broadcast_code = "rows" }, "3 leads reached");

        var rows = await Bot.ListAsync("tables/visits/rows");
        Assert.Equal(["A", "B", "C"], rows.Select(row => (string?)row!["fields"]!["who"]));
    }

    [Fact]
    public async Task What_a_lead_changed_before_it_failed_no_other_sees()
    {
        var before = await CountAsync();

        var job = await Bot.RunAsync(new { broadcast_code = "fails" });

        Assert.StartsWith("2 leads reached, failed for 1; lead 2: ", (string?)job["reason"], StringComparison.Ordinal);
        Assert.Equal(before + 3, await CountAsync());
    }

    [Fact]
    public async Task A_broadcast_that_asks_waits_for_every_lead()
    {
        await RunAsync(new { broadcast_code = "asks", script_request_params = new { why = "as asked" } }, "3 leads reached");

        foreach (var lead in fixture.Leads)
        {
            Assert.Equal([$"yes, as asked"], await Bot.SayAsync(lead, "yes"));
        }
    }

    // By counting one more.
    private async Task<int> CountAsync()
    {
        await Bot.RunAsync(new { script_code = "bot", lead_id = fixture.Leads[0] });
        return int.Parse((await Bot.TextsAsync(fixture.Leads[0]))[^1], null);
    }

    private async Task<long> TicketAsync() => (long)(await Bot.PostAsync("tickets", new { fields = new { subject = "x" } })).Success()["ticket_id"]!;

    private async Task RunAsync(object job, string reason)
    {
        var ran = await Bot.RunAsync(job);
        Assert.Equal(("completed", reason), ((string?)ran["status"], (string?)ran["reason"]));
    }

    public sealed class Fixture() : SharedBot(Manifest)
    {
        public long[] Leads { get; private set; } = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Leads = [await Bot.LeadAsync("A"), await Bot.LeadAsync("B"), await Bot.LeadAsync("C")];
        }
    }
}

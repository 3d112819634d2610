using Metabot.Server.Tests.JavaScript;

namespace Metabot.Server.Tests.Tables;

// The rows that a run makes: who finds them, in which order, with which columns, and when they are gone.
public sealed class OwnRowsTests(OwnRowsTests.Fixture fixture) : IClassFixture<OwnRowsTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "tables": { "visits": ["who", "n", "note"], "other": ["who"] },
          "scripts": {
            "run": { "commands": [{ "javascript": { "file": "run.js" } }, { "condition": "return table.find('visits', [], [['who', 'seen by a condition']]).length > 0;", "text": "condition" }, { "javascript": { "file": "two.js" } }] },
            "visit": { "commands": [{ "javascript": "if (table.find('visits', [], [['who', request.who]]).length === 0) { table.createItem('visits', { who: request.who, n: leadId }); }" }] },
            "counts": { "commands": [{ "javascript": "table.createItem('visits', { who: request.who, n: table.find('visits', [], [['who', request.who]]).length });" }] },
            "fails_first": { "commands": [{ "javascript": "table.createItem('visits', { who: request.who, n: leadId }); if (lead.getData('name') === 'A') throw new Error('not A'); lead.setAttr('found', table.find('visits', [], [['who', request.who]]).length);" }] },
            "people": { "commands": [{ "javascript": "const id = bot.createPerson({ full_name: lead.getData('name') }); bot.setAttr('people', [...(bot.getAttr('people') ?? []), id]); lead.setAttr('knows', bot.getAttr('people').filter(person => lead.setPersonId(person)).length);" }] }
          },
          "broadcasts": { "visit": { "script": "visit" }, "counts": { "script": "counts" }, "fails_first": { "script": "fails_first" }, "people": { "script": "people" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("table.find('visits', ['n'], own).map(row => row.n).join()", "1,2,3")]
    [InlineData("table.find('visits', ['n'], own, [['n', 'desc']], 2).map(row => row.n).join()", "3,2")]
    [InlineData("table.find('visits', ['n'], own, 'id', 1, 1).map(row => row.n).join()", "2")]
    [InlineData("table.find('visits', ['n'], [...own, ['n', '>', 1]]).map(row => row.n).join()", "2,3")]
    [InlineData("table.find('visits', ['note'], own).map(row => row.note).join('|')", "||ж")]
    [InlineData("table.find('visits', [], [...own, ['note', 'is not', null]]).length", "1")]
    [InlineData("table.find('visits', [], own).every(row => row.id > 0)", "true")]
    [InlineData("new Set(table.find('visits', ['id'], own).map(row => row.id)).size", "3")]
    [InlineData("table.find('other', [], []).length", "0")]
    [InlineData("table.find('visits', ['created_at'], own)[0].created_at.length", "19")]
    [InlineData("table.find('visits', ['id'], [...own, ['created_at', '>', '2020-01-01 00:00:00']]).length", "3")]
    public async Task Rows_of_this_run_are_found_as_stored_ones_are(string expression, string result)
    {
        var rows = "const who = 'run ' + leadId, own = [['who', who]];";

        Assert.Equal(result, await fixture.RunAsync(
            $"{rows} table.createItem('visits', {{ who, n: 1 }}); table.createItem('visits', {{ who, n: 2 }}); table.createItem('visits', {{ who, n: 3, note: 'ж' }});",
            $"{rows} lead.setAttr('out', {expression});"));
    }

    [Fact]
    public async Task Rows_of_this_run_stand_behind_those_that_were_there()
    {
        (await Bot.PostAsync("tables/visits/rows", new { fields = new { who = "both", n = 10 } })).Success();

        Assert.Equal("10,5", await fixture.RunAsync("table.createItem('visits', { who: 'both', n: 5 });", "lead.setAttr('out', table.find('visits', ['n'], [['who', 'both']]).map(row => row.n).join());"));
    }

    [Fact]
    public async Task A_condition_between_two_commands_sees_them_too()
    {
        await fixture.RunAsync("table.createItem('visits', { who: 'seen by a condition' });", "");

        Assert.Equal(["condition"], await Bot.TextsAsync(fixture.LastLead));
    }

    [Theory]
    [InlineData("{ who: 'w', n: null }", "{\"who\":\"w\",\"n\":null,\"id\":true}")]
    [InlineData("{ who: { deep: [1] }, n: 1.50 }", "{\"who\":{\"deep\":[1]},\"n\":1.5,\"id\":true}")]
    [InlineData("{ who: undefined }", "{\"id\":true}")]
    [InlineData("{ who: new Date(0) }", "{\"who\":\"1970-01-01T00:00:00.000Z\",\"id\":true}")]
    [InlineData("{}", "{\"id\":true}")]
    [InlineData("null", "{\"id\":true}")]
    public async Task A_row_is_given_back_as_it_will_be_found(string fields, string row) => Assert.Equal($"{row},true", await fixture.RunAsync(
        $"const made = table.createItem('visits', {fields}); const found = table.find('visits', [], [['id', made.id]])[0]; const same = JSON.stringify(made) === JSON.stringify(found); made.id = made.id > 0; lead.setAttr('out', [JSON.stringify(made), same].join());", ""));

    [Theory]
    [InlineData("table.createItem('visit', {})", "the bot has no table 'visit'; did you mean 'visits'?")]
    [InlineData("table.createItem('visits', { whoo: 1 })", "the table 'visits' has no column 'whoo'; did you mean 'who'?")]
    [InlineData("table.createItem('visits', { id: 1 })", "the table 'visits' has no column 'id'")]
    [InlineData("table.createItem('visits', [1])", "argument 2 must be an object")]
    [InlineData("table.createItem('visits', 'x')", "argument 2 must be an object")]
    [InlineData("table.createItem()", "argument 1 must be a string")]
    [InlineData("table.find('visits', ['whoo'], [])", "the table 'visits' has no column 'whoo'; did you mean 'who'?")]
    [InlineData("table.find('visits', [], [['whoo', 1]])", "the table 'visits' has no column 'whoo'; did you mean 'who'?")]
    [InlineData("table.find('visits', [], [], [['whoo', 'desc']])", "the table 'visits' has no column 'whoo'; did you mean 'who'?")]
    [InlineData("table.find('Visits', [], [])", "the bot has no table 'Visits'; did you mean 'visits'?")]
    public async Task A_table_or_a_column_that_the_bot_does_not_have_is_refused(string expression, string message) => Assert.StartsWith(
        $"TypeError: {message}", await fixture.RunAsync($"try {{ {expression}; }} catch (error) {{ lead.setAttr('out', String(error)); }}", ""), StringComparison.Ordinal);

    [Fact]
    public async Task A_row_that_an_earlier_lead_of_a_broadcast_made_is_found_by_the_next()
    {
        await fixture.LeadsAsync();

        await fixture.BroadcastAsync("visit", "once for all");

        Assert.Single(await fixture.RowsAsync("once for all"));
    }

    [Fact]
    public async Task Leads_of_a_broadcast_count_on_from_each_other()
    {
        await fixture.LeadsAsync();
        await fixture.BroadcastAsync("counts", "counted");

        var counts = (await fixture.RowsAsync("counted")).Select(row => (int)row["n"]!).ToList();

        Assert.Equal(Enumerable.Range(0, counts.Count), counts);
    }

    [Fact]
    public async Task A_row_of_a_lead_for_whom_the_broadcast_failed_is_found_by_nobody()
    {
        var leads = await fixture.LeadsAsync();

        await fixture.BroadcastAsync("fails_first", "some");

        Assert.DoesNotContain(leads[0], (await fixture.RowsAsync("some")).Select(row => (long)row["n"]!));
        Assert.Equal((await fixture.RowsAsync("some")).Count, int.Parse((string)(await Bot.GetAsync($"leads/{leads[2]}"))["attributes"]!["found"]!, null));
    }

    [Fact]
    public async Task A_person_that_an_earlier_lead_of_a_broadcast_made_is_known_to_the_next()
    {
        var leads = await fixture.LeadsAsync();
        await fixture.BroadcastAsync("people", "");

        var known = await Task.WhenAll(leads.Select(async lead => int.Parse((string)(await Bot.GetAsync($"leads/{lead}"))["attributes"]!["knows"]!, null)));

        Assert.Equal([known[0], known[0] + 1, known[0] + 2], known);
    }

    public sealed class Fixture() : CodeBot(Manifest)
    {
        public long LastLead { get; private set; }

        // The attribute out of a lead for whom both ran.
        public async Task<string?> RunAsync(string one, string two)
        {
            await WriteAsync(two, "two.js");
            (var job, LastLead) = await TryAsync(one);
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return (string?)(await Bot.GetAsync($"leads/{LastLead}"))["attributes"]!["out"];
        }

        // Three more; a broadcast reaches those of the other tests, too.
        public async Task<long[]> LeadsAsync() => [await Bot.LeadAsync("A"), await Bot.LeadAsync("B"), await Bot.LeadAsync("C")];

        public async Task BroadcastAsync(string broadcast, string who) =>
            Assert.Equal("completed", (string?)(await Bot.RunAsync(new { broadcast_code = broadcast, script_request_params = new { who } }))["status"]);

        public async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> RowsAsync(string who) =>
            [.. (await Bot.ListAsync("tables/visits/rows?limit=1000")).Select(row => row!["fields"]!).Where(fields => fields["who"] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var text) && text == who)];
    }
}

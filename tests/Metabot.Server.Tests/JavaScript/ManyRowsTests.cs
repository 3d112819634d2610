namespace Metabot.Server.Tests.JavaScript;

// More rows than a search gives at once: told, never left out in silence.
public sealed class ManyRowsTests(ManyRowsTests.Fixture fixture) : IClassFixture<ManyRowsTests.Fixture>
{
    private const string TooMany = "TypeError: more than 1000 rows meet this where, and 1000 are the most at once; ask for fewer";

    [Theory]
    [InlineData("return table.find('many', [], []);", TooMany)]
    [InlineData("return table.find('many');", TooMany)]
    [InlineData("return table.find('many', [], [['n', '<=', 1000]]);", TooMany)]
    [InlineData("return table.find('many', [], [['n', '<', 1000]]).length;", "1000")]
    [InlineData("return table.find('many', ['n'], [], ['n'], 1000).length;", "1000")]
    [InlineData("return table.find('many', ['n'], [['n', '>', 0]], ['n'], 1000, 1000).map(row => row.n);", "[1001,1002,1003,1004,1005]")]
    [InlineData("return table.find('many', ['n'], [], [['n', 'desc']], 2).map(row => row.n);", "[1005,1004]")]
    [InlineData("return table.find('many', ['n'], [['n', '>', 0]], ['n'], 3, 1005);", "[]")]
    [InlineData("let found = []; for (let offset = 0; ; offset += 500) { const page = table.find('many', ['n'], [['n', '>', 0]], ['n'], 500, offset); if (!page.length) break; found = found.concat(page); } return found.length;", "1005")]
    [InlineData("return bot.findTickets([['n', '>', 0]]);", TooMany)]
    [InlineData("return bot.findTickets([['n', '>', 1000]]).map(ticket => ticket.getData('n'));", "[1001,1002,1003,1004,1005]")]
    [InlineData("return bot.findTickets([['n', '<=', 1000]]).length;", "1000")]
    public async Task A_search_gives_all_that_it_should_or_says_that_there_are_more(string code, string result) =>
        Assert.Equal(result, await fixture.Ann.AskAsync(code));

    // The platform's documentation: 1 to 100.
    [Theory]
    [InlineData("return bot.findLeads(['id']).length;", "100")]
    [InlineData("return bot.findLeads(['id'], [], ['id'], 100, 100).length;", "5")]
    [InlineData("return bot.getData('leadsCount');", "105")]
    public async Task Leads_come_by_hundreds(string code, string result) => Assert.Equal(result, await fixture.Ann.AskAsync(code));

    public sealed class Fixture : IAsyncLifetime
    {
        private const string Numbers = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1005)";

        private TestBot _bot = null!;

        public Asked Ann { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _bot = await TestBot.StartAsync(Asked.Manifest(new Dictionary<string, object>()));
            var leads = new List<long>();
            for (var i = 0; i < 105; i++)
            {
                leads.Add(await _bot.LeadAsync());
            }

            var ticket = (long)(await _bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;
            Ann = new Asked(_bot, leads[0], ticket);
            Copy("Tickets", ticket, "Fields = json_object('n', n)");
            await AddRowAsync(leads[0]);
            Copy("TableRows", 1, "Fields = json_object('n', n)");
        }

        public ValueTask DisposeAsync() => _bot.DisposeAsync();

        private async Task AddRowAsync(long lead) => Assert.Equal("completed", (string?)(await _bot.RunAsync(new { script_code = "row", lead_id = lead }))["status"]);

        // The row stays as it is, and 1005 like it come beside it.
        private void Copy(string table, long id, string change) => _bot.Execute(
            $"""
            CREATE TEMP TABLE made AS {Numbers} SELECT n, source.* FROM numbers, "{table}" AS source WHERE source.Id = {id};
            UPDATE made SET Id = 1000000 + n, {change};
            ALTER TABLE made DROP COLUMN n;
            INSERT INTO "{table}" SELECT * FROM made;
            """);
    }
}

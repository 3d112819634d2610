namespace Metabot.Server.Tests.JavaScript;

// What a call has written, as a script reads it: the same kind of value, and what JSON.stringify makes of it.
public sealed class WrittenValueTests(WrittenValueTests.Fixture fixture) : IClassFixture<WrittenValueTests.Fixture>
{
    [Theory]
    [InlineData("5", "number 5")]
    [InlineData("1.50", "number 1.5")]
    [InlineData("-7", "number -7")]
    [InlineData("1e2", "number 100")]
    [InlineData("true", "boolean true")]
    [InlineData("false", "boolean false")]
    [InlineData("\"\"", "string \"\"")]
    [InlineData("\"5\"", "string \"5\"")]
    [InlineData("\"Пермь 😀\"", "string \"Пермь 😀\"")]
    [InlineData("\"a\\nb\"", "string \"a\\nb\"")]
    [InlineData("[]", "object []")]
    [InlineData("[1,[2,{\"a\":null}]]", "object [1,[2,{\"a\":null}]]")]
    [InlineData("{\"b\":1,\"a\":{\"c\":[]}}", "object {\"b\":1,\"a\":{\"c\":[]}}")]
    public async Task A_ticket_a_row_and_an_input_hold_it_as_it_is(string value, string read)
    {
        var (ticket, row) = await fixture.WriteValueAsync(value);

        var result = await fixture.ReadAsync(ticket, row, value);

        Assert.Equal(string.Join('|', read, read, read), result);
    }

    public sealed class Fixture() : CodeBot(Manifest)
    {
        private const string Code =
            "const tell = value => typeof value + ' ' + JSON.stringify(value);"
            + "lead.setAttr('out', [ticket.getCustomData('v'), table.find('rows', ['v'], [['id', request.row]])[0].v, request.v].map(tell).join('|'));";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await WriteAsync(Code);
        }

        public async Task<(long Ticket, long Row)> WriteValueAsync(string value)
        {
            var fields = $"{{\"fields\":{{\"v\":{value}}}}}";
            var ticket = (await Bot.PostAsync("tickets", fields)).Success();
            var row = (await Bot.PostAsync("tables/rows/rows", fields)).Success();
            return ((long)ticket["ticket_id"]!, (long)row["row_id"]!);
        }

        public async Task<string?> ReadAsync(long ticket, long row, string value)
        {
            var lead = await Bot.LeadAsync();
            var plan = $"{{\"script_code\":\"run\",\"lead_id\":{lead},\"ticket_id\":{ticket},\"script_request_params\":{{\"row\":{row},\"v\":{value}}}}}";
            var planned = (await Bot.PostAsync("jobs/schedule", plan)).Success();
            var job = await Bot.FinishedAsync((long)planned["job_id"]!);
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return (string?)(await Bot.GetAsync($"leads/{lead}"))["attributes"]!["out"];
        }
    }

    private const string Manifest = """
        { "id": 42, "name": "Test", "tables": { "rows": ["v"] }, "scripts": { "run": { "commands": [{ "javascript": { "file": "run.js" } }] } } }
        """;
}

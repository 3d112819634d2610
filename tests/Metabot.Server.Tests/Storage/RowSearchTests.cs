using System.Text.Json;

namespace Metabot.Server.Tests.Storage;

// bot.findTickets and table.find with the documented operators, over three tickets and three rows.
public sealed class RowSearchTests(RowSearchTests.Fixture fixture) : IClassFixture<RowSearchTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "ticket_types": ["order", "complaint"],
          "ticket_statuses": { "new": "open", "paid": "closed" },
          "ticket_fields": ["sum", { "id": 17, "name": "where", "title": "Куда" }],
          "tables": { "dishes": ["name", "price", "tags"], "empty": ["name"] },
          "scripts": { "any": { "commands": [] } }
        }
        """;

    [Theory]
    [InlineData("[]", "Tea,Coffee,Пирог")]
    [InlineData("[['id', 2]]", "Coffee")]
    [InlineData("[['id', 'in', [1, 3]]]", "Tea,Пирог")]
    [InlineData("[['id', 'NOT IN', [1, 3]]]", "Coffee")]
    [InlineData("[['title', 'like', '%e']]", "Coffee")]
    [InlineData("[['title', 'not like', '%e%']]", "Пирог")]
    [InlineData("[['title', 'ilike', 'ПИР%']]", "Пирог")]
    [InlineData("[['title', 'regexp', '^[A-Z]']]", "Tea,Coffee")]
    [InlineData("[['status_id', 1], ['ticket_type_id', 1]]", "Tea")]
    [InlineData("[['status_id', 'is', null]]", "Пирог")]
    [InlineData("[['status_id', 'is not', null]]", "Tea,Coffee")]
    [InlineData("[['sum', '>', 100]]", "Coffee,Пирог")]
    [InlineData("[['sum', '>=', 100], ['sum', '<', 300]]", "Tea,Coffee")]
    [InlineData("[['sum', '<>', 100]]", "Coffee,Пирог")]
    [InlineData("[['where', 'Пермь']]", "Пирог")]
    [InlineData("[['where', null]]", "Tea,Coffee")]
    [InlineData("[['nowhere', 1]]", "")]
    public async Task Tickets_are_found(string where, string titles) =>
        Assert.Equal(titles, await fixture.AskAsync($"bot.findTickets({where}).map(row => row.getData('title')).join()"));

    [Theory]
    [InlineData("[], [], [['id', 'desc']]", "3,2,1")]
    [InlineData("[], [], [['price', 'desc']], 2", "3,2")]
    [InlineData("[], [], [['id']], 1, 1", "2")]
    [InlineData("['id'], [['price', '>', 2]]", "2,3")]
    [InlineData("[], [['name', 'like', '%a%']], [['price', 'desc']]", "1")]
    [InlineData("[], [['tags', 'is', null]]", "1,2,3")]
    [InlineData("[], [['created_at', '>', '2020-01-01 00:00:00']], null, 2", "1,2")]
    [InlineData("[], [['id', 'in', []]]", "")]
    public async Task Rows_come_in_an_order_and_in_portions(string arguments, string ids) =>
        Assert.Equal(ids, await fixture.AskAsync($"table.find('dishes', {arguments}).map(row => row.id).join()"));

    [Theory]
    [InlineData("table.find('dishes', ['name', 'price'], [['id', 1]])", """[{"name":"Tea","price":1}]""")]
    [InlineData("table.find('dishes', [], [['id', 1]])", """[{"name":"Tea","price":1,"id":1}]""")]
    [InlineData("table.find('dishes', ['tags'], [['id', 1]])", """[{"tags":null}]""")]
    [InlineData("table.find('empty', [], [])", "[]")]
    public async Task Rows_have_the_columns_that_were_asked_for(string expression, string rows) =>
        Assert.Equal(rows, await fixture.AskAsync($"JSON.stringify({expression})"));

    [Theory]
    [InlineData("table.find('dish', [], [])", "the bot has no table 'dish'; did you mean 'dishes'?")]
    [InlineData("table.find('dishes', ['nam'], [])", "the table 'dishes' has no column 'nam'; did you mean 'name'?")]
    [InlineData("table.find('dishes', [], [['name', 'between', 1]])", "'between' is no operator of where; known are =, <, >")]
    [InlineData("table.find('dishes', [], [['name', 'in', 1]])", "'name' in takes an array; got the number 1")]
    [InlineData("table.find('dishes', [], [['name', '=', [1]]])", "'name' = takes one value; got an array")]
    [InlineData("table.find('dishes', [], [['name', 'regexp', '(']])", "'(' is no pattern of regexp")]
    [InlineData("table.find('dishes', [], [['name']])", "a term of where is [field, value] or [field, operator, value]")]
    [InlineData("table.find('dishes', [], [], [], 0)", "limit is from 1 to 1000; got 0")]
    [InlineData("table.find('dishes', [], [], [], 1001)", "limit is from 1 to 1000; got 1001")]
    [InlineData("table.find('dishes', [], [], [], 1, -1)", "offset is 0 or more; got -1")]
    [InlineData("bot.findTickets([['id', '~', 1]])", "'~' is no operator of where")]
    public async Task What_can_not_be_searched_for_is_told_to_the_script(string expression, string message) =>
        Assert.Contains(message, await fixture.FailAsync(expression), StringComparison.Ordinal);

    public sealed class Fixture() : SharedBot(Manifest)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await CreateAsync("tickets", new { title = "Tea", status = "new", type = "order", fields = new { sum = 100 } });
            await CreateAsync("tickets", new { title = "Coffee", status = "paid", type = "order", fields = new { sum = 200 } });
            await CreateAsync("tickets", new { title = "Пирог", fields = new Dictionary<string, object> { ["sum"] = 300, ["where"] = "Пермь" } });
            await CreateAsync("tables/dishes/rows", new { fields = new { name = "Tea", price = 1 } });
            await CreateAsync("tables/dishes/rows", new { fields = new { name = "Coffee", price = 3 } });
            await CreateAsync("tables/dishes/rows", new { fields = new { name = "Пирог", price = 20 } });
        }

        public async Task<string> AskAsync(string expression)
        {
            var detail = await FailAsync($"(() => {{ throw new Error('<' + {expression} + '>'); }})()");
            return detail[(detail.IndexOf('<', StringComparison.Ordinal) + 1)..detail.LastIndexOf('>')];
        }

        // What a condition throws comes back over HTTP.
        public async Task<string> FailAsync(string expression) => (string)(await Bot.PostAsync(
            "jobs/schedule", JsonSerializer.Serialize(new { script_code = "any", condition_script_code = $"{expression}; return true;" }))).Problem["detail"]!;

        private async Task CreateAsync(string path, object body) => (await Bot.PostAsync(path, body)).Success();
    }
}

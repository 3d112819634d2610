namespace Metabot.Server.Tests.JavaScript;

// bot.findLeads over five leads: Ann 18 vip, Bob 30, Вера 45 Пермь, Глеб without attributes, Eve who is switched off.
public sealed class SearchTests(SearchTests.Fixture fixture) : IClassFixture<SearchTests.Fixture>
{
    [Theory]
    [InlineData("[]", "Ann,Bob,Вера,Глеб,Eve")]
    [InlineData("[['name', 'Bob']]", "Bob")]
    [InlineData("['name', '=', 'Bob']", "Bob")]
    [InlineData("[['name', '<>', 'Bob'], ['name', '!=', 'Ann']]", "Вера,Глеб,Eve")]
    [InlineData("[['id', '<', 3]]", "Ann,Bob")]
    [InlineData("[['id', '>', 3], ['id', '<=', 4]]", "Глеб")]
    [InlineData("[['id', '>=', 4]]", "Глеб,Eve")]
    [InlineData("[['name', 'like', '%e%']]", "Eve")]
    [InlineData("[['name', 'LIKE', 'E_e']]", "Eve")]
    [InlineData("[['name', 'like', 'eve']]", "")]
    [InlineData("[['name', 'not like', '%e%']]", "Ann,Bob,Вера,Глеб")]
    [InlineData("[['name', 'ilike', 'в%']]", "Вера")]
    [InlineData("[['name', 'IN', ['Ann', 'Eve']]]", "Ann,Eve")]
    [InlineData("[['name', 'NOT IN', ['Ann', 'Eve']]]", "Bob,Вера,Глеб")]
    [InlineData("[['identification', 'is', null]]", "Bob,Вера,Глеб,Eve")]
    [InlineData("[['identification', 'is not', null]]", "Ann")]
    [InlineData("[['identification', null]]", "Bob,Вера,Глеб,Eve")]
    [InlineData("[['name', 'regexp', '^[А-Я]']]", "Вера,Глеб")]
    [InlineData("[['name', 'not regexp', '^[А-Я]']]", "Ann,Bob,Eve")]
    [InlineData("[['is_mute', 1]]", "Eve")]
    [InlineData("[['is_mute', false]]", "Ann,Bob,Вера,Глеб")]
    [InlineData("[['status_name', 'new']]", "Ann,Bob,Вера,Глеб,Eve")]
    [InlineData("[['leadstatuses.name', 'client']]", "")]
    [InlineData("[['channels.code', 'is', null]]", "Ann,Bob,Вера,Глеб,Eve")]
    [InlineData("[['created_at', '>', '2020-01-01 00:00:00']]", "Ann,Bob,Вера,Глеб,Eve")]
    [InlineData("[['created_at', '<', '2020-01-01 00:00:00']]", "")]
    [InlineData("[['lead_attributes.age', '>', 20]]", "Bob,Вера")]
    [InlineData("[['lead_attributes.age', '18']]", "Ann")]
    [InlineData("[['lead_attributes.город', 'Пермь']]", "Вера")]
    [InlineData("[['lead_attributes.город', 'is', null]]", "Ann,Bob,Глеб,Eve")]
    [InlineData("""[["lead_attributes.it's \"so\"", 'is', null]]""", "Ann,Bob,Вера,Глеб,Eve")]
    [InlineData("""[['name', "' OR 1=1 --"]]""", "")]
    public async Task Leads_are_found(string where, string names) => Assert.Equal(names, await fixture.FindAsync($"['name'], {where}"));

    [Theory]
    [InlineData("['name'], [], [['name', 'desc']], 2", "Глеб,Вера")]
    [InlineData("['name'], [], ['name', 'DESC'], 2, 1", "Вера,Eve")]
    [InlineData("['name'], [], 'name', 1", "Ann")]
    [InlineData("['name'], [], [['lead_attributes.age', 'desc']], 2", "Вера,Bob")]
    [InlineData("['name'], [], [['is_mute', 'desc'], ['id']], 2", "Eve,Ann")]
    [InlineData("['name'], [['id', '>', 1]], null, null, 2", "Глеб,Eve")]
    [InlineData("['status_name', 'name'], [['id', 1]]", "new,Ann")]
    [InlineData("['lead_attributes.age'], [['id', 2]]", "30")]
    [InlineData("['leads.name', 'leadstatuses.name', 'leadstatuses.id', 'leads.is_mute'], [['leads.id', 1]]", "Ann,new,1,0")]
    [InlineData("['channels.code', 'channels.name', 'channel_code'], [['id', 1]]", ",,")]
    [InlineData("['name', 'name'], [['id', 1]]", "Ann")]
    [InlineData("[], [['id', 1]]", "1,Ann,ann@example.org")]
    public async Task They_come_in_an_order_and_in_portions(string arguments, string values) =>
        Assert.StartsWith(values, await fixture.FindAsync(arguments), StringComparison.Ordinal);

    public sealed class Fixture : IAsyncLifetime
    {
        private ScriptBot _bot = null!;

        public async ValueTask InitializeAsync()
        {
            _bot = await ScriptBot.StartAsync(
                [new("any", "", "lead.setAttr('x', 1);")], manifest: new Dictionary<string, object> { ["statuses"] = new[] { "new", "client" } });
            await CreateAsync(new { name = "Ann", identification = "ann@example.org", tags = "vip", attributes = new { age = "18" } });
            await CreateAsync(new { name = "Bob", attributes = new { age = 30 } });
            await CreateAsync(new { name = "Вера", attributes = new Dictionary<string, object> { ["age"] = 45, ["город"] = "Пермь" } });
            await CreateAsync(new { name = "Глеб" });
            await CreateAsync(new { name = "Eve" });
            await _bot.Bot.PatchAsync("leads/5", new { is_mute = true });
        }

        public ValueTask DisposeAsync() => _bot.DisposeAsync();

        // The values of the rows, in order; what the condition throws comes back over HTTP.
        public async Task<string> FindAsync(string arguments)
        {
            var answer = await _bot.Bot.PostAsync("jobs/schedule", new
            {
                script_code = "any",
                lead_id = 1,
                run_after_sec = 9000,
                condition_script_code = $"throw new Error('<' + bot.findLeads({arguments}).map(row => Object.values(row).join()).join() + '>');",
            });
            var detail = (string)answer.Problem["detail"]!;
            return detail[(detail.IndexOf('<', StringComparison.Ordinal) + 1)..detail.LastIndexOf('>')];
        }

        private async Task CreateAsync(object lead) => (await _bot.Bot.PostAsync("leads", lead)).Success();
    }
}

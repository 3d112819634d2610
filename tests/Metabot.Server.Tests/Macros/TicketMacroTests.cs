namespace Metabot.Server.Tests.Macros;

// What {{ ticket. }} prints: each column, what the ticket refers to, custom fields by each of their names.
public sealed class TicketMacroTests(TicketMacroTests.Fixture fixture) : IClassFixture<TicketMacroTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "ticket_types": ["order", "Жалоба"],
          "ticket_statuses": { "new": "open", "Оплачен": "closed" },
          "ticket_fields": [{ "id": 7, "name": "sum", "title": "Сумма заказа" }, { "id": 8, "name": "title", "title": "Other title" }, { "id": 9, "name": "сумма", "title": "sum" }, { "id": 77, "name": "when", "title": "When. Where?" }],
          "scripts": { "print": { "commands": [{ "javascript": "if (request.change) { ticket.update(request.change); }" }, { "text": "[TEXT]" }] } }
        }
        """;

    [Theory]
    [InlineData("ticket.id", "1")]
    [InlineData("ticket.bot_id", "42")]
    [InlineData("ticket.title", "Tea")]
    [InlineData("ticket.заголовок", "Tea")]
    [InlineData("ticket.название", "Tea")]
    [InlineData("ticket.description", "Hot {{ $name }}")]
    [InlineData("ticket.описание", "Hot {{ $name }}")]
    [InlineData("ticket.ticket_type_id", "2")]
    [InlineData("ticket.ticketType.name", "Жалоба")]
    [InlineData("ticket.типЗаявки.имя", "Жалоба")]
    [InlineData("ticket.status_id", "2")]
    [InlineData("ticket.status.name", "Оплачен")]
    [InlineData("ticket.статус.имя", "Оплачен")]
    [InlineData("ticket.author_person_id", "1")]
    [InlineData("ticket.client_person_id", "2")]
    [InlineData("ticket.assigned_person_id", "3")]
    [InlineData("ticket.person1_id", "1")]
    [InlineData("ticket.person2_id", "2")]
    [InlineData("ticket.person3_id", "3")]
    [InlineData("ticket.authorPerson.fullName", "Анна Ли")]
    [InlineData("ticket.автор.полноеИмя", "Анна Ли")]
    [InlineData("ticket.clientPerson.fullName", "Bob")]
    [InlineData("ticket.клиент.полноеИмя", "Bob")]
    [InlineData("ticket.assignedPerson.fullName", "")]
    [InlineData("ticket.исполнитель.полноеИмя", "")]
    [InlineData("ticket.STATUS.NAME", "Оплачен")]
    [InlineData("ticket.Статус.Имя", "Оплачен")]
    public async Task A_column_is_printed_by_each_of_its_names(string macro, string printed) => Assert.Equal(printed, await fixture.PrintAsync(macro));

    [Theory]
    [InlineData("ticket.sum", "300.5")]
    [InlineData("ticket.field_7", "300.5")]
    [InlineData("ticket.Сумма заказа", "300.5")]
    [InlineData("ticket.сумма", "five")]
    [InlineData("ticket.field_9", "five")]
    [InlineData("ticket.field_8", "own title")]
    [InlineData("ticket.Other title", "own title")]
    [InlineData("ticket.When. Where?", "[1,{\"a\":\"ж\"}]")]
    [InlineData("ticket.free.deep.er", "yes")]
    [InlineData("ticket.free.deep", "{\"er\":\"yes\"}")]
    [InlineData("ticket.free.nowhere", "")]
    [InlineData("ticket.field_1000", "")]
    [InlineData("ticket.nothing", "")]
    [InlineData("ticket.Sum", "")]
    public async Task A_custom_field_is_printed_by_its_id_its_name_and_its_title(string macro, string printed) => Assert.Equal(printed, await fixture.PrintAsync(macro));

    [Theory]
    [InlineData("ticket.createdAt")]
    [InlineData("ticket.created_at")]
    [InlineData("ticket.датаСоздания")]
    [InlineData("ticket.updatedAt")]
    [InlineData("ticket.updated_at")]
    [InlineData("ticket.датаОбновления")]
    public async Task Moments_are_in_the_zone_of_the_server(string macro)
    {
        var printed = DateTime.ParseExact(await fixture.PrintAsync(macro), "yyyy-MM-dd HH:mm:ss", null);

        Assert.InRange(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "UTC", "Asia/Tokyo") - printed, TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task What_the_run_itself_has_changed_is_printed_as_it_is_now() =>
        Assert.Equal("new", await fixture.PrintAsync("ticket.status.name", new { status_id = 1 }, ticket: 2));

    public sealed class Fixture : IAsyncLifetime
    {
        private TestBot _bot = null!;

        public async ValueTask InitializeAsync()
        {
            _bot = await TestBot.StartAsync(Manifest, "Asia/Tokyo");
            await CreateAsync("persons", new { full_name = "Анна Ли" });
            await CreateAsync("persons", new { full_name = "Bob" });
            await CreateAsync("persons", new { role_name = "boss" });
            await CreateAsync("tickets", new
            {
                title = "Tea", description = "Hot {{ $name }}", type = "Жалоба", status = "Оплачен", author_person_id = 1, client_person_id = 2, assigned_person_id = 3, person1_id = 1, person2_id = 2, person3_id = 3,
                fields = new Dictionary<string, object> { ["sum"] = 300.5, ["title"] = "own title", ["сумма"] = "five", ["when"] = new object[] { 1, new { a = "ж" } }, ["free"] = new { deep = new { er = "yes" } } },
            });
            await CreateAsync("tickets", new { title = "Coffee", status = "Оплачен" });
        }

        public ValueTask DisposeAsync() => _bot.DisposeAsync();

        public async Task<string> PrintAsync(string macro, object? change = null, int ticket = 1)
        {
            _bot.WriteManifest(Manifest.Replace("TEXT", $"{{{{ {macro} }}}}", StringComparison.Ordinal));
            await _bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
            var lead = await _bot.LeadAsync();
            var job = await _bot.RunAsync(new { script_code = "print", lead_id = lead, ticket_id = ticket, script_request_params = new { change } });
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return Assert.Single(await _bot.TextsAsync(lead))[1..^1];
        }

        private async Task CreateAsync(string path, object body) => (await _bot.PostAsync(path, body)).Success();
    }
}

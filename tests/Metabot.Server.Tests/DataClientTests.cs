using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

/// <summary>The typed client and the server, together: tickets, persons, tables and both sides of a conversation.</summary>
public sealed class DataClientTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42, "name": "Shop",
          "ticket_types": ["complaint"], "ticket_statuses": { "new": "open", "done": "closed" },
          "tables": { "orders": ["drink", "cups"], "блюда дня": ["name"] },
          "scripts": {
            "start": { "kind": "fallback", "commands": [{ "text": "What would you like?" }], "menu": [{ "caption": "Tea", "code": "t", "script": "tea" }, { "caption": "Trouble", "script": "trouble" }] },
            "tea": { "commands": [{ "text": "Here it is." }, { "stop": true }] },
            "trouble": { "commands": [{ "javascript": "throw new Error('spilled');" }] },
            "tick": { "commands": [{ "javascript": "" }] }
          }
        }
        """;

    private TestBot _bot = null!;

    private BotClient Client => _bot.Client;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_ticket_is_made_changed_and_read_back()
    {
        var person = await Client.CreatePersonAsync(new NewPerson { FullName = "Ann Lee", RoleId = 3, RoleName = "waiter", Fields = new JsonObject { ["phone"] = "+1" } }, TestEnd);
        var made = await Client.CreateTicketAsync(
            new TicketData { Title = "Чайник", Type = "complaint", Status = "new", ClientPersonId = person.PersonId, Fields = new JsonObject { ["price"] = 12.5, ["note"] = "x" } }, TestEnd);

        await Client.UpdateTicketAsync(made.TicketId, new TicketData { Status = "done", Fields = new JsonObject { ["note"] = null, ["paid"] = true } }, TestEnd);

        var read = await Client.GetTicketAsync(made.TicketId, TestEnd);
        Assert.Equal(("Чайник", "complaint", "done", person.PersonId), (read.Title, read.Type, read.Status, read.ClientPersonId));
        Assert.Equal(["paid", "price"], read.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Ann Lee", (await Client.GetPersonAsync(person.PersonId, TestEnd)).FullName);
        Assert.Equal([made.TicketId], await ReadAsync(Client.ListTicketsAsync(TestEnd), ticket => ticket.TicketId));
        Assert.Equal([person.PersonId], await ReadAsync(Client.ListPersonsAsync(TestEnd), each => each.PersonId));
    }

    [Fact]
    public async Task A_refusal_names_the_field_of_the_ticket()
    {
        var refusal = await Assert.ThrowsAsync<BotRequestException>(() => Client.CreateTicketAsync(new TicketData { Status = "lost" }, TestEnd));
        Assert.Equal(("status", "tickets of this bot have no status 'lost'; they have new, done"), (refusal.Field, refusal.ServerMessage));
        Assert.Equal(404, (await Assert.ThrowsAsync<BotNotFoundException>(() => Client.GetTicketAsync(999, TestEnd))).StatusCode);
        Assert.Equal(404, (await Assert.ThrowsAsync<BotNotFoundException>(() => Client.GetPersonAsync(999, TestEnd))).StatusCode);
    }

    [Fact]
    public async Task Rows_of_a_table_come_back_in_the_order_in_which_they_were_added()
    {
        foreach (var drink in new[] { "tea", "coffee" })
        {
            await Client.AddRowAsync("orders", new JsonObject { ["drink"] = drink, ["cups"] = 2 }, TestEnd);
        }

        await Client.AddRowAsync("блюда дня", new JsonObject { ["name"] = "борщ" }, TestEnd);

        Assert.Equal(["tea", "coffee"], await ReadAsync(Client.ListRowsAsync("orders", TestEnd), row => row.Fields["drink"].GetString()));
        Assert.Equal(["борщ"], await ReadAsync(Client.ListRowsAsync("блюда дня", TestEnd), row => row.Fields["name"].GetString()));
        var refusal = await Assert.ThrowsAsync<BotNotFoundException>(() => Client.AddRowAsync("order", [], TestEnd));
        Assert.Equal("the bot has no table 'order'; did you mean 'orders'?", refusal.ServerMessage);
    }

    [Fact]
    public async Task A_conversation_is_read_from_both_sides()
    {
        var lead = await _bot.LeadAsync();

        var menu = Assert.Single((await Client.SendMessageAsync(lead, new LeadMessage { Text = "hi" }, TestEnd)).Messages);
        var tea = await Client.SendMessageAsync(lead, new LeadMessage { Code = menu.Content!.Buttons[0].Code }, TestEnd);
        var again = await Client.SendMessageAsync(lead, new LeadMessage { Text = "menu, please", Key = "m1" }, TestEnd);
        var trouble = await Client.SendMessageAsync(lead, new LeadMessage { Text = "Trouble" }, TestEnd);

        Assert.Equal(("t", "Here it is."), (menu.Content.Buttons[0].Code, Assert.Single(tea.Messages).Text));
        Assert.Equal(again.MessageId, (await Client.SendMessageAsync(lead, new LeadMessage { Text = "menu, please", Key = "m1" }, TestEnd)).MessageId);
        Assert.Contains("spilled", trouble.Problem, StringComparison.Ordinal);
        Assert.Equal(
            ["> hi", "< What would you like?", "> ", "< Here it is.", "> menu, please", "< What would you like?", "> Trouble"],
            await ReadAsync(Client.ListConversationAsync(lead, TestEnd), said => $"{(said.Direction == ConversationSide.Incoming ? '>' : '<')} {said.Text}"));
    }

    [Fact]
    public async Task A_job_is_waited_for()
    {
        var every = await Client.ScheduleAsync(new JobRequest { ScriptCode = "tick", RepeatEvery = TimeSpan.FromSeconds(1) }, TestEnd);
        var once = await Client.ScheduleAsync(new JobRequest { ScriptCode = "tick", RunAfter = TimeSpan.FromSeconds(1) }, TestEnd);

        Assert.Equal(BotJobStatus.Completed, (await Client.WaitAsync(once.JobId!.Value, cancellationToken: TestEnd)).Status);
        Assert.InRange((await Client.WaitAsync(every.JobId!.Value, runs: 2, TestEnd)).Runs.Count(run => run.Outcome == BotJobStatus.Completed), 2, int.MaxValue);
        await Client.CancelAsync(every.JobId.Value, TestEnd);
        Assert.Equal(BotJobStatus.Cancelled, (await Client.WaitAsync(every.JobId.Value, runs: 100, TestEnd)).Status);
    }

    private static async Task<List<TValue>> ReadAsync<T, TValue>(IAsyncEnumerable<T> items, Func<T, TValue> value)
    {
        var values = new List<TValue>();
        await foreach (var item in items)
        {
            values.Add(value(item));
        }

        return values;
    }
}

using System.Text.Json.Nodes;

namespace Metabot.Client.Tests;

/// <summary>What is asked of the server about tickets, persons, tables and messages, and what is read from its answers.</summary>
public sealed class DataCallTests
{
    private readonly RecordingTransport _transport = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public static TheoryData<Func<BotClient, Task>, string, string> Calls => new()
    {
        { bot => bot.CreateTicketAsync(new TicketData(), TestEnd), "POST /tickets", "{}" },
        {
            bot => bot.CreateTicketAsync(
                new TicketData
                {
                    Title = "Чайник", Description = "It does not boil.", Type = "complaint", Status = "new", AuthorPersonId = 1, ClientPersonId = 2, AssignedPersonId = long.MaxValue,
                    Fields = new JsonObject { ["price"] = 12.50m, ["note"] = null, ["parts"] = new JsonArray("lid", 2) },
                },
                TestEnd),
            "POST /tickets",
            """{"title":"Чайник","description":"It does not boil.","type":"complaint","status":"new","author_person_id":1,"client_person_id":2,"assigned_person_id":9223372036854775807,"fields":{"price":12.50,"note":null,"parts":["lid",2]}}"""
        },
        { bot => bot.UpdateTicketAsync(7, new TicketData { Status = "done" }, TestEnd), "PATCH /tickets/7", """{"status":"done"}""" },
        { bot => bot.GetTicketAsync(7, TestEnd), "GET /tickets/7", "" },
        {
            bot => bot.CreatePersonAsync(new NewPerson { FullName = "Ann Lee", RoleId = 3, RoleName = "waiter", RoleTitle = "Waiter", Fields = new JsonObject { ["phone"] = "1" } }, TestEnd),
            "POST /persons",
            """{"full_name":"Ann Lee","role_id":3,"role_name":"waiter","role_title":"Waiter","fields":{"phone":"1"}}"""
        },
        { bot => bot.GetPersonAsync(3, TestEnd), "GET /persons/3", "" },
        { bot => bot.AddRowAsync("orders", new JsonObject { ["cups"] = 2 }, TestEnd), "POST /tables/orders/rows", """{"fields":{"cups":2}}""" },
        { bot => bot.AddRowAsync("блюда дня", [], TestEnd), "POST /tables/%D0%B1%D0%BB%D1%8E%D0%B4%D0%B0%20%D0%B4%D0%BD%D1%8F/rows", """{"fields":{}}""" },
        { bot => bot.AddRowAsync("a?b#c%2F", [], TestEnd), "POST /tables/a%3Fb%23c%252F/rows", """{"fields":{}}""" },
        {
            bot => bot.SendMessageAsync(135, new LeadMessage { Code = "1", Key = "update-817", DeepLink = "promo", Payload = new JsonObject { ["data"] = "1" } }, TestEnd),
            "POST /leads/135/messages",
            """{"code":"1","payload":{"data":"1"},"key":"update-817","deep_link":"promo"}"""
        },
        { bot => bot.SendMessageAsync(135, new LeadMessage { Text = "" }, TestEnd), "POST /leads/135/messages", """{"text":""}""" },
        { bot => bot.RedeliverAsync(9, TestEnd), "POST /messages/9/redeliver", "" },
        { bot => bot.CreateLeadAsync(new NewLead("Ann") { ChannelCode = "telegram" }, TestEnd), "POST /leads", """{"name":"Ann","channel_code":"telegram"}""" },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public async Task A_call_has_its_address_and_its_body(Func<BotClient, Task> call, string address, string body)
    {
        _transport.AnswerWith(200, "{}");

        await call(_transport.Client());

        Assert.Equal((address, body), (_transport.Asked("/bots/42"), _transport.Body));
    }

    public static TheoryData<Func<BotClient, IAsyncEnumerable<object>>, string, string> Lists => new()
    {
        { bot => bot.ListTicketsAsync(TestEnd), "ticket_id", "GET /tickets?after_id={0}" },
        { bot => bot.ListPersonsAsync(TestEnd), "person_id", "GET /persons?after_id={0}" },
        { bot => bot.ListRowsAsync("a b", TestEnd), "row_id", "GET /tables/a%20b/rows?after_id={0}" },
        { bot => bot.ListConversationAsync(135, TestEnd), "message_id", "GET /leads/135/messages?after_id={0}" },
        { bot => bot.ListMessagesAsync(135, TestEnd), "message_id", "GET /messages?after_id={0}&lead_id=135" },
        { bot => bot.ListDeadMessagesAsync(cancellationToken: TestEnd), "message_id", "GET /messages/dead?after_id={0}" },
        { bot => bot.ListDeadMessagesAsync(135, TestEnd), "message_id", "GET /messages/dead?after_id={0}&lead_id=135" },
    };

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public async Task A_list_is_read_page_by_page_to_its_end(Func<BotClient, IAsyncEnumerable<object>> list, string id, string address)
    {
        _transport.AnswerInTurn($$"""[{"{{id}}":3},{"{{id}}":9007199254740993}]""", "[]");

        var count = 0;
        await foreach (var item in list(_transport.Client()))
        {
            Assert.NotNull(item);
            count++;
        }

        Assert.Equal(2, count);
        Assert.Equal([address.Replace("{0}", "0", StringComparison.Ordinal), address.Replace("{0}", "9007199254740993", StringComparison.Ordinal)], _transport.AllAsked("/bots/42"));
    }

    [Fact]
    public async Task A_ticket_is_read_whole_and_what_is_newer_is_passed_over()
    {
        _transport.AnswerWith(200, """
            {"ticket_id":9007199254740993,"title":"Kettle","description":null,"type":"complaint","status":"new","author_person_id":1,"client_person_id":null,
            "assigned_person_id":2,"fields":{"price":12.50,"parts":["lid"]},"created_at":"2027-01-20T10:00:00+03:00","newer":[1]}
            """);

        var ticket = await _transport.Client().GetTicketAsync(1, TestEnd);

        Assert.Equal((9007199254740993, "Kettle", null, "complaint", "new"), (ticket.TicketId, ticket.Title, ticket.Description, ticket.Type, ticket.Status));
        Assert.Equal((1, null, 2), (ticket.AuthorPersonId, ticket.ClientPersonId, ticket.AssignedPersonId));
        Assert.Equal(("12.50", "lid"), (ticket.Fields["price"].GetRawText(), ticket.Fields["parts"][0].GetString()));
        Assert.Equal(new DateTimeOffset(2027, 1, 20, 10, 0, 0, TimeSpan.FromHours(3)), ticket.CreatedAt);
    }

    [Fact]
    public async Task A_person_and_a_row_are_read_whole()
    {
        _transport.AnswerInTurn(
            """{"person_id":5,"full_name":"Ann Lee","role_id":3,"role_name":"waiter","role_title":"Waiter","fields":{"phone":"1"},"created_at":"2027-01-20T10:00:00Z"}""",
            """{"row_id":6,"fields":{"cups":2},"created_at":"2027-01-20T10:00:00Z"}""");

        var person = await _transport.Client().GetPersonAsync(5, TestEnd);
        var row = await _transport.Client().AddRowAsync("orders", [], TestEnd);

        Assert.Equal((5, "Ann Lee", 3, "waiter", "Waiter", "1"), (person.PersonId, person.FullName, person.RoleId, person.RoleName, person.RoleTitle, person.Fields["phone"].GetString()));
        Assert.Equal((6, 2, DateTimeOffset.Parse("2027-01-20T10:00:00Z", null)), (row.RowId, row.Fields["cups"].GetInt32(), row.CreatedAt));
    }

    [Fact]
    public async Task A_menu_has_its_buttons_and_a_text_has_none()
    {
        _transport.AnswerWith(200, """
            {"message_id":1,"problem":null,"messages":[
              {"message_id":2,"lead_id":135,"text":"What?","content":{"kind":"menu","text":"What?","buttons":[{"code":"1","caption":"Tea","line":1},{"code":"2","caption":"Back","line":2}]}},
              {"message_id":3,"lead_id":135,"text":"Hi","content":{"kind":"text","text":"Hi"},"delivery":{"channel":"tg","state":"dead","failures":9,"reason":"gone","next_try_at":null,"finished_at":"2027-01-20T10:00:00Z"}},
              {"message_id":4,"text":"<p>","content":{"kind":"email","to":["a@b.example"],"subject":"S"}},
              {"message_id":5,"text":"","content":{"kind":"image","file":{"source":"img/a.png","name":null}}},
              {"message_id":6,"text":"","content":{"kind":"hologram"},"delivery":{"channel":"tg","state":"lost"}}]}
            """);

        var reply = await _transport.Client().SendMessageAsync(135, new LeadMessage { Text = "hello" }, TestEnd);

        var messages = reply.Messages;
        Assert.Equal([new MessageButton("1", "Tea", 1), new MessageButton("2", "Back", 2)], messages[0].Content!.Buttons);
        Assert.Equal(
            [MessageKind.Menu, MessageKind.Text, MessageKind.Email, MessageKind.Image, MessageKind.Unknown], messages.Select(message => message.Content!.Kind));
        Assert.Empty(messages[1].Content!.Buttons);
        Assert.Empty(messages[1].Content!.To);
        Assert.Equal((DeliveryStatus.Dead, "gone", 9), (messages[1].Delivery!.State, messages[1].Delivery!.Reason, messages[1].Delivery!.Failures));
        Assert.Equal(("a@b.example", "S"), (Assert.Single(messages[2].Content!.To), messages[2].Content!.Subject));
        Assert.Equal(new MessageAttachment("img/a.png", null), messages[3].Content!.File);
        Assert.Equal(DeliveryStatus.Unknown, messages[4].Delivery!.State);
    }

    [Fact]
    public async Task Why_the_bot_did_not_answer_is_told()
    {
        _transport.AnswerWith(200, """{"message_id":1,"messages":[],"problem":"x is not defined"}""");

        var reply = await _transport.Client().SendMessageAsync(135, new LeadMessage { Text = "hello" }, TestEnd);

        Assert.Equal((1, "x is not defined", 0), (reply.MessageId, reply.Problem, reply.Messages.Count));
    }

    [Fact]
    public async Task Both_sides_of_a_conversation_are_told_apart()
    {
        _transport.AnswerInTurn("""
            [{"message_id":1,"direction":"incoming","text":"","code":"1","payload":{"data":7},"content":null},{"message_id":2,"direction":"outgoing","text":"Hi","content":{"kind":"text"}},{"message_id":3,"direction":"sideways"}]
            """, "[]");

        var said = new List<ConversationMessage>();
        await foreach (var message in _transport.Client().ListConversationAsync(135, TestEnd))
        {
            said.Add(message);
        }

        Assert.Equal([ConversationSide.Incoming, ConversationSide.Outgoing, ConversationSide.Unknown], said.Select(message => message.Direction));
        Assert.Equal(("1", 7, null), (said[0].Code, said[0].Payload!.Value.GetProperty("data").GetInt32(), said[0].Content));
    }

    [Fact]
    public async Task A_job_is_asked_for_again_until_it_is_over()
    {
        _transport.AnswerInTurn(
            """{"job_id":7,"status":"scheduled"}""",
            """{"job_id":7,"status":"running","runs":[{"run_id":1,"finished_at":null}]}""",
            """{"job_id":7,"status":"completed","runs":[{"run_id":1,"finished_at":"2027-01-20T10:00:00Z"}]}""");

        var job = await _transport.Client().WaitAsync(7, cancellationToken: TestEnd);

        Assert.Equal((BotJobStatus.Completed, 3), (job.Status, _transport.Calls));
        Assert.Equal(["GET /jobs/7?runs=1&wait_sec=5"], _transport.AllAsked("/bots/42").Distinct());
    }

    [Fact]
    public async Task A_periodic_job_is_waited_for_until_it_has_so_many_finished_runs()
    {
        const string Run = """{"run_id":1,"finished_at":"2027-01-20T10:00:00Z"}""";
        _transport.AnswerInTurn(
            $$"""{"job_id":7,"status":"scheduled","runs":[{{Run}}]}""",
            $$"""{"job_id":7,"status":"running","runs":[{{Run}},{"run_id":2}]}""",
            $$"""{"job_id":7,"status":"scheduled","runs":[{{Run}},{{Run}}]}""");

        Assert.Equal(BotJobStatus.Scheduled, (await _transport.Client().WaitAsync(7, runs: 2, TestEnd)).Status);
        Assert.Equal(3, _transport.Calls);
    }

    // Whoever reads these has no null to fear, as their types say.
    [Fact]
    public async Task What_an_answer_leaves_out_is_empty()
    {
        _transport.AnswerWith(200, "{}");
        var bot = _transport.Client();

        var (job, lead) = (await bot.GetAsync(1, TestEnd), await bot.GetLeadAsync(1, TestEnd));
        var (ticket, person, row) = (await bot.GetTicketAsync(1, TestEnd), await bot.GetPersonAsync(1, TestEnd), await bot.AddRowAsync("t", [], TestEnd));

        Assert.Equal(("", "", 0), (job.Target, job.RunAt, job.Runs.Count));
        Assert.Equal(("", 0, 0, 0), (lead.Name, lead.Tags.Count, lead.Contexts.Count, lead.Attributes.Count));
        Assert.Equal((0, 0, 0), (ticket.Fields.Count, person.Fields.Count, row.Fields.Count));
        Assert.Equal("", (await bot.RedeliverAsync(1, TestEnd)).Text);
        Assert.Empty((await bot.SendMessageAsync(1, new LeadMessage { Text = "" }, TestEnd)).Messages);
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("skipped")]
    [InlineData("failed")]
    [InlineData("cancelled")]
    public async Task A_job_that_is_over_is_waited_for_no_longer_however_few_its_runs(string status)
    {
        _transport.AnswerWith(200, $$"""{"job_id":7,"status":"{{status}}"}""");

        await _transport.Client().WaitAsync(7, runs: 100, TestEnd);

        Assert.Equal(1, _transport.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void More_runs_than_a_job_is_answered_with_cannot_be_waited_for(int runs)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _transport.Client().WaitAsync(7, runs, TestEnd); });

        Assert.StartsWith("a job is waited for until it has 1 to 100 runs", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, _transport.Calls);
    }

    public static TheoryData<Action<BotClient>, string, string> WrongCalls => new()
    {
        { bot => bot.GetTicketAsync(0, TestEnd), "MBOT2008", "ticket_id is 0; ids are greater than zero" },
        { bot => bot.UpdateTicketAsync(-1, new TicketData(), TestEnd), "MBOT2008", "ticket_id is -1; ids are greater than zero" },
        { bot => bot.CreateTicketAsync(new TicketData { AuthorPersonId = 0 }, TestEnd), "MBOT2008", "author_person_id is 0; ids are greater than zero" },
        { bot => bot.CreateTicketAsync(new TicketData { ClientPersonId = -7 }, TestEnd), "MBOT2008", "client_person_id is -7; ids are greater than zero" },
        { bot => bot.UpdateTicketAsync(1, new TicketData { AssignedPersonId = 0 }, TestEnd), "MBOT2008", "assigned_person_id is 0; ids are greater than zero" },
        { bot => bot.GetPersonAsync(0, TestEnd), "MBOT2008", "person_id is 0; ids are greater than zero" },
        { bot => bot.CreatePersonAsync(new NewPerson { RoleId = 0 }, TestEnd), "MBOT2008", "role_id is 0; ids are greater than zero" },
        { bot => bot.RedeliverAsync(0, TestEnd), "MBOT2008", "message_id is 0; ids are greater than zero" },
        { bot => bot.ListConversationAsync(0, TestEnd), "MBOT2008", "lead_id is 0; ids are greater than zero" },
        { bot => bot.ListDeadMessagesAsync(0, TestEnd), "MBOT2008", "lead_id is 0; ids are greater than zero" },
        { bot => bot.WaitAsync(0, cancellationToken: TestEnd), "MBOT2008", "job_id is 0; ids are greater than zero" },
        { bot => bot.ListRowsAsync(" ", TestEnd), "MBOT1002", "table does not name a target: it is blank; give the id or the code that it has in the bot" },
        { bot => bot.ListRowsAsync("..", TestEnd), "MBOT1002", "table does not name a target: a part of it is '.' or '..', which leads to another address; give the id or the code that it has in the bot" },
        { bot => bot.AddRowAsync("a/b", [], TestEnd), "MBOT1002", "table does not name a target: it has a '/', which would begin another part of the address; give the id or the code that it has in the bot" },
        { bot => bot.AddRowAsync(null!, [], TestEnd), "MBOT1002", "table does not name a target: it is blank; give the id or the code that it has in the bot" },
    };

    [Theory]
    [MemberData(nameof(WrongCalls), DisableDiscoveryEnumeration = true)]
    public void What_can_never_be_right_is_not_sent(Action<BotClient> call, string rule, string message)
    {
        var refusal = Assert.Throws<JobValidationException>(() => call(_transport.Client()));

        Assert.Equal((rule, $"{rule}: {message}"), (refusal.RuleId, refusal.Message));
        Assert.Equal(0, _transport.Calls);
    }

    public static TheoryData<Action<BotClient>> NullCalls => new()
    {
        { bot => bot.CreateTicketAsync(null!, TestEnd) },
        { bot => bot.UpdateTicketAsync(1, null!, TestEnd) },
        { bot => bot.CreatePersonAsync(null!, TestEnd) },
        { bot => bot.AddRowAsync("orders", null!, TestEnd) },
        { bot => bot.SendMessageAsync(1, (LeadMessage)null!, TestEnd) },
    };

    [Theory]
    [MemberData(nameof(NullCalls), DisableDiscoveryEnumeration = true)]
    public void Nothing_in_the_place_of_something_is_not_sent(Action<BotClient> call)
    {
        Assert.Throws<ArgumentNullException>(() => call(_transport.Client()));
        Assert.Equal(0, _transport.Calls);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"ticket_id":"x"}""")]
    [InlineData("""{"ticket_id":1,"fields":[]}""")]
    public async Task An_answer_of_another_shape_is_an_exception_of_this_product(string body)
    {
        _transport.AnswerWith(200, body);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => _transport.Client().GetTicketAsync(1, TestEnd));

        Assert.StartsWith("the bot's answer (200) is not BotTicket: ", refusal.Message, StringComparison.Ordinal);
    }
}

namespace Metabot.Server.Tests;

public class DocsTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task The_docs_page_needs_no_token_and_nothing_from_elsewhere()
    {
        using var http = new HttpClient { BaseAddress = fixture.Bot.Http.BaseAddress };

        var page = await Answer.OfAsync(http.GetAsync("api/docs", TestContext.Current.CancellationToken));

        Assert.Equal((200, "text/html"), (page.Status, page.ContentType));
        Assert.Contains("swagger-ui", page.Text);
        Assert.DoesNotContain("https://", page.Text);
    }

    [Fact]
    public async Task The_openapi_document_has_every_wire_field_with_type_example_and_source()
    {
        var document = (await fixture.Bot.AskAsync("api/docs/openapi.json")).Json;

        var schema = document["components"]!["schemas"]!["ScheduleJob"]!;
        var fields = schema["properties"]!.AsObject();
        Assert.Equal(
            ["add_tags", "broadcast_code", "broadcast_id", "catch_up", "catch_up_per_min", "condition_script_code", "is_periodic", "job_key", "lead_id", "remove_tags", "repeat_interval_sec",
             "run_after_sec", "run_at", "script_code", "script_id", "script_request_params", "ticket_id", "trigger_code", "trigger_id"],
            fields.Select(field => field.Key).Order());
        Assert.DoesNotContain("seed", document.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.All(fields, field =>
        {
            Assert.NotNull(field.Value!["type"]);
            Assert.NotNull(field.Value["examples"]);
            Assert.Matches(@"^\[(the platform's documentation|this project's decision)\] ", (string?)field.Value["description"]);
        });
    }

    [Fact]
    public async Task The_schema_of_the_manifest_needs_no_token()
    {
        using var http = new HttpClient { BaseAddress = fixture.Bot.Http.BaseAddress };

        var schema = await Answer.OfAsync(http.GetAsync("bot.schema.json", TestContext.Current.CancellationToken));

        Assert.Equal((200, "application/schema+json"), (schema.Status, schema.ContentType));
        Assert.Equal("bot.json", (string?)schema.Json["title"]);
    }

    [Fact]
    public async Task The_example_of_a_job_names_one_target()
    {
        var document = (await fixture.Bot.AskAsync("api/docs/openapi.json")).Json;

        var example = document["paths"]!["/bots/{botId}/jobs/schedule"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.AsObject();
        Assert.Equal(["script_code"], example.Select(field => field.Key).Intersect(["script_id", "script_code", "trigger_id", "trigger_code", "broadcast_id", "broadcast_code"]));
    }

    [Fact]
    public async Task Problems_say_which_field_is_at_fault_and_where()
    {
        var document = (await fixture.Bot.AskAsync("api/docs/openapi.json")).Json;

        var problem = document["components"]!["schemas"]!["Problem"]!["properties"]!;
        Assert.Equal("string", (string?)problem["field"]!["type"]);
        Assert.Equal("integer", (string?)problem["line"]!["type"]);
        Assert.Equal("integer", (string?)problem["column"]!["type"]);
        Assert.Equal(["column", "field", "line", "message"], problem["errors"]!["items"]!["properties"]!.AsObject().Select(member => member.Key).Order());
    }

    [Fact]
    public async Task Answers_have_ids_that_are_integers_and_states_that_are_text()
    {
        var schemas = (await fixture.Bot.AskAsync("api/docs/openapi.json")).Json["components"]!["schemas"]!;

        Assert.Equal(("integer", "int64"), ((string?)schemas["Lead"]!["properties"]!["lead_id"]!["type"], (string?)schemas["Lead"]!["properties"]!["lead_id"]!["format"]));
        Assert.Equal("string", (string?)schemas["JobStatus"]!["type"]);
        Assert.NotEmpty(schemas["JobStatus"]!["enum"]!.AsArray());
    }

    [Fact]
    public async Task The_openapi_document_has_every_path_with_its_parameters_and_the_token()
    {
        var document = (await fixture.Bot.AskAsync("api/docs/openapi.json")).Json;

        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (string?)method.Value!["operationId"]));
        Assert.Equal(
            ["callEndpoint", "cancelJob", "cancelJobs", "changeLead", "changeTicket", "createLead", "createPerson", "createRow",
             "createTicket", "exportBot", "getJob", "getLead", "getMessageFile", "getPerson", "getTicket", "listConversation", "listDeadMessages",
             "listJobs", "listLeads", "listMessages", "listPersons", "listRows", "listRuns", "listTickets", "redeliverMessage", "runJob",
             "scheduleJob", "scheduleJobs", "sendMessage", "streamMessages"],
            operations.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["botId", "jobId", "runs", "wait_sec"],
            document["paths"]!["/bots/{botId}/jobs/{jobId}"]!["get"]!["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]));
        Assert.Equal("Authentication", (string?)document["components"]!["securitySchemes"]!["token"]!["name"]);
    }
}

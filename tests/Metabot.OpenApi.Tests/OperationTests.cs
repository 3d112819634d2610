using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Metabot.OpenApi.Tests;

/// <summary>Every operation of the document, called as the document has it on the demo bot: its address, its example, what it may answer.</summary>
public class OperationTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    // What each answers when its ids are those of rows that there are. Nothing was given up, so nothing can be delivered again.
    public static TheoryData<string, HttpStatusCode> Operations => new()
    {
        { "callEndpoint", HttpStatusCode.NotFound },
        { "cancelJob", HttpStatusCode.OK },
        { "cancelJobs", HttpStatusCode.OK },
        { "changeLead", HttpStatusCode.OK },
        { "changeTicket", HttpStatusCode.OK },
        { "createLead", HttpStatusCode.Created },
        { "createPerson", HttpStatusCode.Created },
        { "createRow", HttpStatusCode.Created },
        { "createTicket", HttpStatusCode.Created },
        { "exportBot", HttpStatusCode.OK },
        { "getJob", HttpStatusCode.OK },
        { "getLead", HttpStatusCode.OK },
        { "getMessageFile", HttpStatusCode.NotFound },
        { "getPerson", HttpStatusCode.OK },
        { "getTicket", HttpStatusCode.OK },
        { "listConversation", HttpStatusCode.OK },
        { "listDeadMessages", HttpStatusCode.OK },
        { "listJobs", HttpStatusCode.OK },
        { "listLeads", HttpStatusCode.OK },
        { "listMessages", HttpStatusCode.OK },
        { "listPersons", HttpStatusCode.OK },
        { "listRows", HttpStatusCode.OK },
        { "listRuns", HttpStatusCode.OK },
        { "listTickets", HttpStatusCode.OK },
        { "redeliverMessage", HttpStatusCode.NotFound },
        { "runJob", HttpStatusCode.OK },
        { "scheduleJob", HttpStatusCode.OK },
        { "scheduleJobs", HttpStatusCode.OK },
        { "sendMessage", HttpStatusCode.OK },
        { "streamMessages", HttpStatusCode.OK },
    };

    [Fact]
    public async Task Every_operation_is_there_once() =>
        Assert.Equal(Operations.Select(row => row.Data.Item1), (await ReadAsync()).Select(each => each.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_answers_what_the_document_says(string id, HttpStatusCode status)
    {
        var operation = (await ReadAsync()).Single(each => each.Id == id);
        using var request = new HttpRequestMessage(operation.Method, await AddressAsync(operation));
        if (operation.Json["requestBody"]?["content"]?["application/json"]?["example"] is { } example)
        {
            request.Content = new StringContent(example.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestEnd);

        Assert.True(status == response.StatusCode, $"{response.StatusCode}: {(response.IsSuccessStatusCode ? "" : await response.Content.ReadAsStringAsync(TestEnd))}");
        Assert.NotNull(operation.Json["responses"]![$"{(int)status}"]);
    }

    [Fact]
    public async Task Every_id_has_64_bits()
    {
        var document = JsonNode.Parse(await server.DocumentAsync())!;
        var narrow = document["components"]!["schemas"]!.AsObject()
            .SelectMany(schema => schema.Value!["properties"]?.AsObject().Select(property => (Name: $"{schema.Key}.{property.Key}", Schema: property.Value!)) ?? [])
            .Concat((await ReadAsync()).SelectMany(each => each.Json["parameters"]!.AsArray()).Select(parameter => (Name: (string)parameter!["name"]!, Schema: parameter["schema"]!)))
            .Where(each => each.Name.EndsWith("_id", StringComparison.Ordinal) || each.Name.EndsWith("Id", StringComparison.Ordinal))
            .Where(each => Types(each.Schema).Contains("integer") && (string?)each.Schema["format"] != "int64");

        Assert.Empty(narrow.Select(each => each.Name));
    }

    // A generator that gives every optional field a value of its type would otherwise send zeros, which are no ids.
    [Theory]
    [InlineData("ScheduleJob")]
    [InlineData("TicketChange")]
    [InlineData("LeadChange")]
    [InlineData("CancelJobs")]
    [InlineData("NewPerson")]
    [InlineData("IncomingMessage")]
    [InlineData("CallEndpoint")]
    public async Task What_may_be_left_out_of_a_body_may_be_null(string schema)
    {
        var json = JsonNode.Parse(await server.DocumentAsync())!["components"]!["schemas"]![schema]!;
        var required = json["required"]?.AsArray().Select(name => (string)name!).ToList() ?? [];

        Assert.All(json["properties"]!.AsObject().Where(property => !required.Contains(property.Key)), property => Assert.Contains("null", Types(property.Value!)));
    }

    private static IEnumerable<string?> Types(JsonNode schema) => schema["type"] is JsonArray types ? types.Select(type => (string?)type)
        : (schema["oneOf"] ?? schema["anyOf"])?.AsArray().Select(each => (string?)each!["type"]) ?? [(string?)schema["type"]];

    private async Task<string> AddressAsync(Operation operation)
    {
        var address = operation.Path.TrimStart('/').Replace("{botId}", $"{server.BotId}", StringComparison.Ordinal)
            .Replace("{table}", "orders", StringComparison.Ordinal).Replace("{alias}", "register_lead", StringComparison.Ordinal).Replace("{messageId}", "1000000", StringComparison.Ordinal);
        foreach (var (name, path, body) in new (string, string, object)[]
        {
            ("{leadId}", "leads", new { name = "Ann" }),
            ("{ticketId}", "tickets", new { }),
            ("{personId}", "persons", new { }),
            ("{jobId}", "jobs/schedule", new { script_code = "welcome", lead_id = 1, run_after_sec = 3_600 }),
        })
        {
            if (address.Contains(name, StringComparison.Ordinal))
            {
                await MakeAsync("leads", new { name = "Ann" });
                address = address.Replace(name, $"{await MakeAsync(path, body)}", StringComparison.Ordinal);
            }
        }

        return address;
    }

    // The id of the new row.
    private async Task<long> MakeAsync(string path, object body)
    {
        using var response = await server.Http.PostAsJsonAsync($"bots/{server.BotId}/{path}", body, TestEnd);
        var made = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestEnd))!.AsObject();
        return (long)made.First(field => field.Key.EndsWith("_id", StringComparison.Ordinal)).Value!;
    }

    private async Task<List<Operation>> ReadAsync() =>
        [.. from path in JsonNode.Parse(await server.DocumentAsync())!["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Value is JsonObject { } operation && operation.ContainsKey("operationId")
            select new Operation((string)method.Value!["operationId"]!, HttpMethod.Parse(method.Key.ToUpperInvariant()), path.Key, method.Value)];

    private sealed record Operation(string Id, HttpMethod Method, string Path, JsonNode Json);
}

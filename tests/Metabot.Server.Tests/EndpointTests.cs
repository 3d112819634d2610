using System.Text.Json;

namespace Metabot.Server.Tests;

[BotEndpoint("register_lead", Answer = typeof(Registered))]
public partial record RegisterLead(string Phone, IReadOnlyList<string>? Interests = null);

public record Registered(bool Success, int Number, string Phone, IReadOnlyList<string> Interests);

[BotEndpoint("cjm/import")]
public partial record ImportCjm(int Section);

/// <summary>A bot's own endpoints, from a contract to its JavaScript and back.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "attributes": { "registered": "0" },
          "scripts": { "hello": { "commands": [{ "javascript": "bot.setAttr('greeted', request.phone);" }] } },
          "endpoints": {
            "register_lead": { "javascript": { "file": "js/register.js" } },
            "cjm/import": { "javascript": "return script_request_params.section;" },
            "nothing": { "javascript": "request;" },
            "greeted": { "javascript": "return bot.getAttr('greeted');" },
            "fails": { "javascript": "bot.setAttr('registered', '99'); throw new Error('boom');" },
            "endless": { "javascript": "for (;;) { }" }
          }
        }
        """;

    private const string Register = """
        const number = Number(bot.getAttr('registered')) + 1;
        bot.setAttr('registered', String(number));
        if (request.phone) { bot.scheduleJob({ script_code: 'hello', script_request_params: { phone: request.phone } }); }
        return { success: true, number, phone: request.phone, interests: request.interests ?? [] };
        """;

    private TestBot _bot = null!;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _bot = await TestBot.StartAsync(Manifest, files: new Dictionary<string, string> { ["js/register.js"] = Register });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_contract_calls_it_and_reads_what_it_returns()
    {
        var answer = await _bot.Client.CallAsync(new RegisterLead("+7 912", ["tea", "coffee"]), TestEnd);

        Assert.Equal((true, 1, "+7 912"), (answer.Success, answer.Number, answer.Phone));
        Assert.Equal(["tea", "coffee"], answer.Interests);
        Assert.Equal(2, (await _bot.Client.CallRegisterLeadAsync("+7 913", cancellationToken: TestEnd)).Number);
    }

    [Fact]
    public async Task What_it_changes_is_kept_and_the_jobs_that_it_plans_run()
    {
        await _bot.Client.CallRegisterLeadAsync("+7 914", cancellationToken: TestEnd);

        var job = (await _bot.ListAsync("jobs?target=hello"))[0]!;
        await _bot.FinishedAsync((long)job["job_id"]!);

        Assert.Equal("+7 914", (await _bot.Client.CallAsync("greeted", cancellationToken: TestEnd)).GetString());
    }

    [Fact]
    public async Task Calls_at_once_lose_nothing_of_each_other()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _bot.Client.CallRegisterLeadAsync("", cancellationToken: TestEnd)));

        Assert.Equal(Enumerable.Range(1, 12), answers.Select(answer => answer.Number).Order());
    }

    [Fact]
    public async Task An_alias_may_have_slashes_and_the_answer_be_any_json()
    {
        Assert.Equal(7, (await _bot.Client.CallAsync(new ImportCjm(7), TestEnd)).GetInt32());
        Assert.Equal(JsonValueKind.Null, (await _bot.Client.CallAsync("nothing", cancellationToken: TestEnd)).ValueKind);
    }

    [Fact]
    public async Task The_platforms_own_address_works_as_well()
    {
        var platform = new BotClient(new HttpClient(), new BotClientOptions
        {
            BaseAddress = new Uri(_bot.Server.Address, "api/v1"),
            BotId = TestBot.Id,
            Token = TestBot.Token,
            Authentication = BotAuthentication.Bearer,
        });

        Assert.Equal(7, (await platform.CallAsync(new ImportCjm(7), TestEnd)).GetInt32());
    }

    [Theory]
    [InlineData("fails", "boom")]
    [InlineData("endless", "it ran ")]
    public async Task What_fails_is_told_and_changes_nothing(string alias, string message)
    {
        var refusal = await Assert.ThrowsAsync<BotRequestException>(() => _bot.Client.CallAsync(alias, cancellationToken: TestEnd));

        Assert.Equal((422, "alias"), (refusal.StatusCode, refusal.Field));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await _bot.Client.CallRegisterLeadAsync("", cancellationToken: TestEnd)).Number);
    }

    [Theory]
    [InlineData("call/registerlead", "{}", 404, "alias", "did you mean 'register_lead'?")]
    [InlineData("call/cjm", "{}", 404, "alias", "has no endpoint 'cjm'")]
    [InlineData("call/nothing", """{"script_request_param":{}}""", 400, "script_request_param", "did you mean 'script_request_params'?")]
    [InlineData("call/nothing", """{"script_request_params":[]}""", 400, "script_request_params", "a JSON object; got an array")]
    public async Task What_cannot_be_called_so_is_refused(string path, string body, int status, string field, string message)
    {
        var answer = await _bot.PostAsync(path, body);

        Assert.Equal((status, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": 42, "name": "T", "endpoints": { "a//b": { "javascript": "" } } }""", "'a//b' is no alias that could be called")]
    [InlineData("""{ "id": 42, "name": "T", "endpoints": { "a ": { "javascript": "" } } }""", "white space around it")]
    [InlineData("""{ "id": 42, "name": "T", "endpoints": { "a": {} } }""", "javascript is missing")]
    [InlineData("""{ "id": 42, "name": "T", "endpoints": { "a": { "javascript": "return (;" } } }""", "Unexpected token")]
    public async Task A_mistake_in_the_manifest_is_told(string manifest, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", manifest);

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}

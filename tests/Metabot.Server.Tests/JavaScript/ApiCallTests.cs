namespace Metabot.Server.Tests.JavaScript;

// api, from a script through the server's guard to a server of somebody else.
public sealed class ApiCallTests : IAsyncLifetime
{
    private LocalHttp _crm = null!;
    private ScriptBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _crm = await LocalHttp.StartAsync("""{ "orders": [{ "id": 7 }] }""", status: 201);
        _bot = await ScriptBot.StartAsync(
            [
                new("posts", "", """
                    api.setHeaders('{"Authorization":"Bearer key"}').setHeaders({ 'X-Lead': leadId });
                    const answer = api.postJson(request.url + 'orders', { name: lead.getData('name') });
                    lead.setAttr('out', [answer.orders[0].id, api.getLastResponseCode()].join());
                    """),
                new("gets", "", "const answer = api.getJson(request.url + 'orders?page=2'); lead.setAttr('out', [answer.orders.length, api.getLastResponseCode()].join());"),
                new("is_refused", "", "try { api.getJson('http://127.0.0.1:9/'); } catch (error) { lead.setAttr('out', error.message); }"),
                new("fails", "", "const answer = api.getJson('http://localhost:1/'); lead.setAttr('out', [answer, api.getLastResponseCode()].join());"),
            ],
            manifest: new Dictionary<string, object> { ["api"] = new { private_hosts = new[] { _crm.Address.Authority, "localhost:1" } } });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _crm.DisposeAsync();
    }

    [Fact]
    public async Task A_value_is_posted_and_the_answer_read()
    {
        Assert.Equal("7,201", await RunAsync("posts"));
        var request = Assert.Single(_crm.Requests);
        Assert.Equal(("POST", "/orders", """{"name":"Ann"}"""), (request.Method, request.Path, request.Text));
        Assert.True(request.Headers.ContainsKey("X-Lead") && !request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task An_answer_is_got()
    {
        Assert.Equal("1,201", await RunAsync("gets"));
        Assert.Equal("/orders?page=2", Assert.Single(_crm.Requests).Path);
    }

    [Fact]
    public async Task A_host_that_the_bot_does_not_name_is_an_error_that_names_it() =>
        Assert.Equal("the host '127.0.0.1:9' is not one that scripts may call; add \"127.0.0.1:9\" to api.hosts in bot.json", await RunAsync("is_refused"));

    [Fact]
    public async Task A_call_without_an_answer_gives_null_and_no_status() => Assert.Equal(",0", await RunAsync("fails"));

    private async Task<string?> RunAsync(string script)
    {
        var lead = await _bot.Bot.LeadAsync();
        var job = await _bot.Bot.RunAsync(new { script_code = script, lead_id = lead, script_request_params = new { url = _crm.Address.ToString() } });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return (string?)(await _bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["out"];
    }
}

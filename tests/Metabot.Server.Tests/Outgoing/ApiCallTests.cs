using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Outgoing;

public class ApiCallTests
{
    private const string Script = """
        "scripts": { "call": { "commands": [
          { "javascript": "api.setHeaders(JSON.stringify({ 'X-Key': 'secret' })); const answer = api.postJson(request.url, { order: 5 }); lead.setAttr('answer', String(answer && answer.state) + ' ' + api.getLastResponseCode());" },
          { "text": "{{ $answer }}" }] } }
        """;

    [Fact]
    public async Task A_script_calls_a_host_that_is_named()
    {
        await using var server = await LocalHttp.StartAsync("""{"state":"paid"}""", 201);
        await using var bot = await TestBot.StartAsync($$"""{ "id": 42, "name": "T", "api": { "private_hosts": ["127.0.0.1:{{server.Address.Port}}"] }, {{Script}} }""");
        var lead = await bot.LeadAsync();

        await bot.RunAsync(new { script_code = "call", lead_id = lead, script_request_params = new { url = new Uri(server.Address, "/orders") } });

        Assert.Equal(["paid 201"], await bot.TextsAsync(lead));
        var seen = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/orders", "secret", """{"order":5}"""), (seen.Method, seen.Path, seen.Headers["X-Key"], seen.Text));
    }

    [Fact]
    public async Task A_job_that_is_told_to_run_while_it_runs_calls_once()
    {
        var mayAnswer = new TaskCompletionSource();
        await using var server = await LocalHttp.StartAsync(async context =>
        {
            await mayAnswer.Task;
            await context.Response.WriteAsync("{}");
        });
        await using var bot = await TestBot.StartAsync($$"""{ "id": 42, "name": "T", "api": { "private_hosts": ["127.0.0.1:{{server.Address.Port}}"] }, {{Script}} }""");
        var lead = await bot.LeadAsync();
        var id = await bot.JobIdAsync(new { script_code = "call", lead_id = lead, script_request_params = new { url = server.Address } });
        await bot.StartedAsync(id);

        (await bot.PostAsync($"jobs/{id}/run")).Success();
        mayAnswer.SetResult();
        await bot.FinishedAsync(id);
        await bot.RunAsync(new { script_code = "call", lead_id = lead, script_request_params = new { url = new Uri(server.Address, "/next") } });

        Assert.Equal(["/", "/next"], server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData("http://example.org/", "add \"example.org\" to api.hosts in bot.json")]
    [InlineData("http://127.0.0.1:1/", "which is not one of the internet; if it is meant, add \"127.0.0.1:1\" to api.private_hosts in bot.json")]
    public async Task Another_host_fails_the_run_with_the_setting_that_allows_it(string url, string reason)
    {
        await using var bot = await TestBot.StartAsync($$"""{ "id": 42, "name": "T", "api": { "hosts": ["127.0.0.1:1"] }, {{Script}} }""");

        var job = await bot.RunAsync(new { script_code = "call", lead_id = await bot.LeadAsync(), script_request_params = new { url } });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains(reason, (string?)job["reason"]);
    }
}

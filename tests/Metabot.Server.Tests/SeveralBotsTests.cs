using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public sealed class SeveralBotsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Each_bot_has_its_own_leads_jobs_messages_and_attributes()
    {
        var (shop, bank) = (Bot("shop", 42), Bot("bank", 43));
        await using var server = await StartAsync(shop, bank);
        using var http = Client(server);
        var lead = await LeadAsync(http, 42);
        await LeadAsync(http, 43);

        await RunAsync(http, 42, lead);

        Assert.Equal(["shop 1"], await TextsAsync(http, 42));
        Assert.Empty(await TextsAsync(http, 43));
        var foreign = await Answer.OfAsync(http.GetAsync($"bots/43/leads/{lead}", TestContext.Current.CancellationToken));
        var job = await Answer.OfAsync(http.PostAsJsonAsync("bots/43/jobs/schedule", new { script_code = "count", lead_id = lead }, TestContext.Current.CancellationToken));
        Assert.Equal(404, foreign.Status);
        Assert.Equal((404, "lead_id"), (job.Status, (string?)job.Problem["field"]));
    }

    [Fact]
    public async Task The_server_tells_its_bots()
    {
        await using var server = await StartAsync(Bot("shop", 42), Bot("bank", 43));

        Assert.Equal(new Dictionary<long, string> { [42] = "shop", [43] = "bank" }, server.Bots);
        Assert.Equal((42, "shop"), (server.BotId, server.BotName));
    }

    [Fact]
    public async Task A_bot_may_join_the_file_and_none_may_leave_it()
    {
        var (shop, bank) = (Bot("shop", 42), Bot("bank", 43));
        await (await StartAsync(shop)).DisposeAsync();
        await (await StartAsync(shop, bank)).DisposeAsync();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(shop));

        Assert.Contains("has bot 43 in it, too; serve its folder beside the others, or name another file.", exception.Message);
    }

    [Fact]
    public async Task Two_folders_of_one_bot_are_refused()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(Bot("shop", 42), Bot("other", 42)));

        Assert.Contains("are both bot 42; give each bot an id of its own in its bot.json", exception.Message);
    }

    public void Dispose() => _folder.Dispose();

    private string Bot(string name, long id) => Path.GetDirectoryName(_folder.File($"{name}/bot.json", """
        {
          "id": ID,
          "name": "NAME",
          "scripts": { "count": { "commands": [{ "javascript": "bot.setAttr('n', (bot.getAttr('n') || 0) + 1); lead.setAttr('n', bot.getAttr('n'));" }, { "text": "{{ $botName }} {{ $n }}" }] } }
        }
        """.Replace("ID", $"{id}", StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal)))!;

    private Task<BotServer> StartAsync(string folder, params string[] more) => BotServer.StartAsync(
        new BotServerOptions { BotFolder = folder, MoreBotFolders = more, DatabasePath = Path.Combine(_folder.Path, "bots.db"), Token = TestBot.Token },
        TestContext.Current.CancellationToken);

    private static HttpClient Client(BotServer server)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", TestBot.Token);
        return http;
    }

    private static async Task<long> LeadAsync(HttpClient http, long bot) =>
        (long)(await Answer.OfAsync(http.PostAsJsonAsync($"bots/{bot}/leads", new { name = "Ann" }, TestContext.Current.CancellationToken))).Success()["lead_id"]!;

    private static async Task RunAsync(HttpClient http, long bot, long lead)
    {
        var answer = await Answer.OfAsync(http.PostAsJsonAsync($"bots/{bot}/jobs/schedule", new { script_code = "count", lead_id = lead }, TestContext.Current.CancellationToken));
        var job = (long)answer.Success()["job_id"]!;
        (await Answer.OfAsync(http.GetAsync($"bots/{bot}/jobs/{job}?wait_sec=60", TestContext.Current.CancellationToken))).Success();
    }

    private static async Task<string[]> TextsAsync(HttpClient http, long bot)
    {
        var answer = await Answer.OfAsync(http.GetAsync($"bots/{bot}/messages", TestContext.Current.CancellationToken));
        return [.. JsonNode.Parse(answer.Text)!.AsArray().Select(message => (string)message!["text"]!)];
    }
}

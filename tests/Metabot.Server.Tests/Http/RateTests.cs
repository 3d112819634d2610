using System.Net.Http.Json;

namespace Metabot.Server.Tests.Http;

// How many calls a second are taken: of the server, of a token and for a bot, each by itself.
public sealed class RateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_refusal_says_when_to_come_again()
    {
        await using var server = await StartAsync([TokenEntry.Write("slow", "slow", rate: 1)]);

        var refusal = await UntilRefusedAsync(server, "slow", "bots/42/jobs");

        Problems.Check(refusal, 429, null, "these are too many calls at a time; try again in 1 s");
        Assert.Equal("1", refusal.Headers["Retry-After"]);
    }

    [Fact]
    public async Task The_next_second_has_calls_of_its_own()
    {
        await using var server = await StartAsync([TokenEntry.Write("slow", "slow", rate: 1)]);
        await UntilRefusedAsync(server, "slow", "bots/42/jobs");

        await UntilTakenAsync(server, "slow", "bots/42/jobs");
    }

    [Fact]
    public async Task A_token_has_its_calls_over_all_of_its_bots()
    {
        await using var server = await StartAsync([TokenEntry.Write("slow", "slow", rate: 1), TokenEntry.Write("fast", "fast")]);

        var answers = await AskAtOnceAsync(server, "slow", 8, number => $"bots/{42 + (number % 2)}/jobs");

        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.All(await AskAtOnceAsync(server, "fast", 8, _ => "bots/42/jobs"), answer => Assert.Equal(200, answer.Status));
    }

    // Whoever watches the server would start a busy one anew.
    [Theory]
    [InlineData("health")]
    [InlineData("ready")]
    public async Task The_servers_health_is_told_however_many_calls_there_are(string path)
    {
        await using var server = await StartAsync([TokenEntry.Write("any", "any")], serverRate: 1);
        await UntilRefusedAsync(server, "any", "bots/42/jobs");

        Assert.All(await AskAtOnceAsync(server, "any", 8, _ => path), answer => Assert.NotEqual(429, answer.Status));
    }

    [Theory]
    [InlineData("banks", 403)]
    [InlineData("nobodys", 401)]
    public async Task Who_may_not_call_a_bot_takes_none_of_its_calls(string token, int status)
    {
        await using var server = await StartAsync([TokenEntry.Write("shop", "shops", "[42]"), TokenEntry.Write("bank", "banks", "[43]")], shopRate: 2);

        Assert.All(await AskAtOnceAsync(server, token, 40, _ => "bots/42/jobs"), answer => Assert.Equal(status, answer.Status));

        Assert.Equal(200, (await AskAsync(server, "shops", "bots/42/jobs")).Status);
    }

    [Fact]
    public async Task Calls_without_a_token_are_calls_of_the_server()
    {
        await using var server = await StartAsync([TokenEntry.Write("any", "any")], serverRate: 1);

        Assert.Equal(429, (await UntilRefusedAsync(server, "nobodys", "bots/42/jobs", taken: 401)).Status);
    }

    [Fact]
    public async Task A_call_that_was_refused_has_changed_nothing()
    {
        await using var server = await StartAsync([TokenEntry.Write("any", "any")], shopRate: 3);
        using var http = Client(server, "any");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Answer.OfAsync(http.PostAsJsonAsync("bots/42/leads", new { name = "Ann" }, TestContext.Current.CancellationToken))));
        var leads = await UntilTakenAsync(server, "any", "bots/42/leads");

        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.Equal(answers.Count(answer => answer.Status == 201), System.Text.Json.Nodes.JsonNode.Parse(leads.Text)!.AsArray().Count);
    }

    [Fact]
    public async Task A_bot_that_is_loaded_anew_has_its_new_rate()
    {
        await using var server = await StartAsync([TokenEntry.Write("any", "any")], shopRate: 1);
        await UntilRefusedAsync(server, "any", "bots/42/jobs");

        WriteShop(rate: 1_000);
        await server.ReloadAsync(TestContext.Current.CancellationToken);

        Assert.All(await AskAtOnceAsync(server, "any", 40, _ => "bots/42/jobs"), answer => Assert.Equal(200, answer.Status));
    }

    private string WriteShop(int rate) => Path.GetDirectoryName(_folder.File("shop/bot.json", $$"""{ "id": 42, "name": "Shop", "max_calls_per_second": {{rate}} }"""))!;

    private Task<BotServer> StartAsync(string[] tokens, int shopRate = 5_000, int serverRate = 5_000) => BotServer.StartAsync(
        new BotServerOptions
        {
            BotFolder = WriteShop(shopRate),
            MoreBotFolders = [Path.GetDirectoryName(_folder.File("bank/bot.json", """{ "id": 43, "name": "Bank" }"""))!],
            DatabasePath = Path.Combine(_folder.Path, "bots.db"),
            TokenFile = _folder.File("tokens.json", $$"""{ "tokens": [ {{string.Join(", ", tokens)}} ] }"""),
            MaxCallsPerSecond = serverRate,
        },
        TestContext.Current.CancellationToken);

    private static HttpClient Client(BotServer server, string token)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", token);
        return http;
    }

    private static async Task<Answer> AskAsync(BotServer server, string token, string path)
    {
        using var http = Client(server, token);
        return await Answer.OfAsync(http.GetAsync(path, TestContext.Current.CancellationToken));
    }

    private static Task<Answer[]> AskAtOnceAsync(BotServer server, string token, int calls, Func<int, string> path) =>
        Task.WhenAll(Enumerable.Range(0, calls).Select(number => AskAsync(server, token, path(number))));

    // Several at once, so that a slow machine makes them in one second, too.
    private static async Task<Answer> UntilRefusedAsync(BotServer server, string token, string path, int taken = 200)
    {
        while (true)
        {
            var answers = await AskAtOnceAsync(server, token, 8, _ => path);
            if (answers.FirstOrDefault(answer => answer.Status != taken) is { } refusal)
            {
                return refusal;
            }
        }
    }

    private static async Task<Answer> UntilTakenAsync(BotServer server, string token, string path)
    {
        Answer answer;
        do
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            answer = await AskAsync(server, token, path);
        }
        while (answer.Status == 429);

        Assert.Equal(200, answer.Status);
        return answer;
    }
}

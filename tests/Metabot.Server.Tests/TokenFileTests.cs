using System.Security.Cryptography;
using System.Text;

namespace Metabot.Server.Tests;

public sealed class TokenFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("all", 42, 200)]
    [InlineData("all", 43, 200)]
    [InlineData("all", 44, 404)]
    [InlineData("shop", 42, 200)]
    [InlineData("shop", 43, 403)]
    [InlineData("shop", 44, 403)]
    [InlineData("both", 43, 200)]
    [InlineData("nobody", 42, 401)]
    public async Task A_token_is_for_its_bots(string token, long bot, int status)
    {
        await using var server = await StartAsync($$"""
            { "tokens": [ {{Entry("all")}}, {{Entry("shop", "[42]")}}, {{Entry("both", "[42, 43]")}} ] }
            """);

        var answer = await AskAsync(server, token, $"bots/{bot}/jobs");

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Another_bots_answer_says_whose_the_token_is()
    {
        await using var server = await StartAsync($$"""{ "tokens": [ {{Entry("shop", "[42]")}} ] }""");

        var answer = await AskAsync(server, "shop", "bots/43/jobs");

        Assert.Equal("botId", (string?)answer.Problem["field"]);
        Assert.Equal("the token 'shop' is not for this bot; it is for bot 42", (string?)answer.Problem["detail"]);
    }

    [Fact]
    public async Task What_stands_in_the_file_lets_nobody_in()
    {
        await using var server = await StartAsync($$"""{ "tokens": [ {{Entry("shop")}} ] }""");

        Assert.Equal(401, (await AskAsync(server, Hash("shop"), "bots/42/jobs")).Status);
    }

    [Fact]
    public async Task A_token_and_a_bot_have_rates_of_their_own()
    {
        await using var server = await StartAsync(
            $$"""{ "tokens": [ { "name": "slow", "sha256": "{{Hash("slow")}}", "max_calls_per_second": 1 }, {{Entry("fast")}} ] }""", shopRate: 1_000_000, bankRate: 1);

        Assert.Equal(429, await UntilRefusedAsync(server, "slow", 42));
        Assert.Equal(429, await UntilRefusedAsync(server, "fast", 43));
        Assert.Equal(200, (await AskAsync(server, "fast", "bots/42/jobs")).Status);
    }

    [Theory]
    [InlineData("{", "cannot be used: ")]
    [InlineData("{}", "$.tokens: tokens must be an array with at least one token.")]
    [InlineData("""{ "tokens": [ { "name": "a", "token": "x" } ] }""", "$.tokens[0].token: ")]
    [InlineData("""{ "tokens": [ { "name": "a" } ] }""", "$.tokens[0].sha256: sha256 is missing")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "abc" } ] }""", "$.tokens[0].sha256: sha256 must be the 64 hexadecimal digits that 'metabot token' prints; got 'abc'.")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "bots": [] } ] }""", "$.tokens[0].bots: bots must be an array of bot ids with at least one in it")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH", "bots": ["42"] } ] }""", "$.tokens[0].bots[0]: a bot's id is a whole number from 1; got the string \"42\".")]
    [InlineData("""{ "tokens": [ { "name": "a", "sha256": "HASH" }, { "name": "a", "sha256": "HASH" } ] }""", "two tokens are called 'a'")]
    public async Task A_file_with_a_mistake_is_refused_with_its_place(string file, string message)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(file.Replace("HASH", Hash("a"), StringComparison.Ordinal)));

        Assert.Contains(message, exception.Message);
        Assert.EndsWith("(--token-file, BotServerOptions.TokenFile).", exception.Message);
    }

    public void Dispose() => _folder.Dispose();

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Entry(string name, string? bots = null) =>
        $$"""{ "name": "{{name}}", "sha256": "{{Hash(name)}}", "bots": {{bots ?? "null"}} }""";

    private Task<BotServer> StartAsync(string tokens, int shopRate = 5_000, int bankRate = 5_000) => BotServer.StartAsync(
        new BotServerOptions
        {
            BotFolder = Path.GetDirectoryName(_folder.File("shop/bot.json", $$"""{ "id": 42, "name": "Shop", "max_calls_per_second": {{shopRate}} }"""))!,
            MoreBotFolders = [Path.GetDirectoryName(_folder.File("bank/bot.json", $$"""{ "id": 43, "name": "Bank", "max_calls_per_second": {{bankRate}} }"""))!],
            DatabasePath = Path.Combine(_folder.Path, "bots.db"),
            TokenFile = _folder.File("tokens.json", tokens),
        },
        TestContext.Current.CancellationToken);

    private static async Task<Answer> AskAsync(BotServer server, string token, string path)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", token);
        return await Answer.OfAsync(http.GetAsync(path, TestContext.Current.CancellationToken));
    }

    // Several at once, so that a slow machine makes them in one second, too.
    private static async Task<int> UntilRefusedAsync(BotServer server, string token, long bot)
    {
        while (true)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(server, token, $"bots/{bot}/jobs")));
            if (answers.FirstOrDefault(answer => answer.Status != 200) is { } refusal)
            {
                return refusal.Status;
            }
        }
    }
}

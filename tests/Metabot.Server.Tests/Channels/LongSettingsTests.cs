using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Channels;

// Addresses and paths of a channel's settings are longer than names: a query with a signature, a folder in a folder.
public sealed class LongSettingsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public async Task A_webhook_is_posted_to_a_long_address()
    {
        await using var receiver = await LocalHttp.StartAsync("{}");
        var path = $"/in?signature={new string('s', 2_000)}";
        await using var bot = await StartAsync(new JsonObject { ["url"] = new Uri(receiver.Address, path).ToString(), ["secret_file"] = "secret.txt" }, "secret.txt");

        await SayAsync(bot);

        Assert.Equal(path, Assert.Single(receiver.Requests).Path);
    }

    [Fact]
    public async Task A_secret_stands_in_a_deep_folder()
    {
        await using var receiver = await LocalHttp.StartAsync("{}");
        var file = string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 12)) + "/secret.txt";
        await using var bot = await StartAsync(new JsonObject { ["url"] = receiver.Address.ToString(), ["secret_file"] = file }, file);

        await SayAsync(bot);

        Assert.Single(receiver.Requests);
    }

    [Theory]
    [InlineData("""{ "webhook": { "url": "", "secret_env": "A" } }""", "$.channels.webhook.url: url is blank; give it a value or leave it out")]
    [InlineData("""{ "webhook": { "url": 5, "secret_env": "A" } }""", "$.channels.webhook.url: url must be a string; got the number 5")]
    [InlineData("""{ "webhook": { "url": "http://", "secret_env": "A" } }""", "$.channels.webhook.url: url must be an http or https address")]
    [InlineData("""{ "webhook": { "url": "https://a.test", "secret_file": " " } }""", "$.channels.webhook.secret_file: secret_file is blank; give it a value or leave it out")]
    [InlineData("""{ "webhook": { "url": "https://ann:hush@a.test/in", "secret_env": "A" } }""", "$.channels.webhook.url: url has a name and a password in it, which nobody sends; secrets never stand in bot.json")]
    [InlineData("""{ "telegram": { "token_env": "A", "base_url": "https://a.test/telegram" } }""", "$.channels.telegram.base_url: base_url is the server alone, for example https://a.test; its path is Telegram's")]
    [InlineData("""{ "telegram": { "token_env": "A", "base_url": "https://a.test?x=1" } }""", "$.channels.telegram.base_url: base_url is the server alone")]
    [InlineData("""{ "email": { "host": "smtp.test", "from": "a@b.test", "port": 0 } }""", "$.channels.email.port: port is 0")]
    [InlineData("""{ "email": { "host": " ", "from": "a@b.test" } }""", "$.channels.email.host: host is blank; give it a value or leave it out")]
    [InlineData("""{ "email": { "host": "smtp.test", "from": "a@b.test", "password_env": "A", "password_file": "b" } }""", "$.channels.email.password_file: password_env and password_file both say where the secret is; leave one out")]
    public async Task A_mistake_in_them_is_one_mistake(string channels, string mistake)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "channels": {{channels}} }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.StartsWith(mistake, string.Join('\n', exception.Problems.Select(problem => $"{problem.Path}: {problem.Message}")), StringComparison.Ordinal);
        Assert.Single(exception.Problems);
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
    }

    private static Task<TestBot> StartAsync(JsonObject webhook, string secretFile) => TestBot.StartAsync(
        new JsonObject
        {
            ["id"] = 42,
            ["name"] = "Test",
            ["scripts"] = new JsonObject { ["says"] = new JsonObject { ["commands"] = new JsonArray(new JsonObject { ["text"] = "Hello" }) } },
            ["channels"] = new JsonObject { ["webhook"] = webhook },
        }.ToJsonString(),
        files: new Dictionary<string, string> { [secretFile] = Secret });

    private static async Task SayAsync(TestBot bot)
    {
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = "webhook" })).Success()["lead_id"]!;
        await bot.RunAsync(new { script_code = "says", lead_id = lead });
        await Delivered.AllAsync(bot);
    }
}

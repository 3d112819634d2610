using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Exports;

// A bot as one document, over HTTP and from the folder, into an empty folder and a new server, and out again: the same document.
public sealed class RoundTripTests : IAsyncLifetime
{
    private readonly TempFolder _target = new();
    private TestBot _bot = null!;

    private string Document => Path.Combine(_target.Path, "bot.export.json");

    private string Copy => Path.Combine(_target.Path, "copy");

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(ExportedBot.Manifest, files: ExportedBot.Files);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _target.Dispose();
    }

    [Fact]
    public async Task What_a_new_server_exports_is_what_the_old_one_did()
    {
        var exported = (await _bot.AskAsync("bots/42/export")).Text;
        await ImportAsync(exported);

        await using var copy = await StartCopyAsync();

        Assert.Equal(exported, await ExportAsync(copy));
    }

    [Fact]
    public async Task What_the_folder_exports_is_what_the_server_does()
    {
        var tool = await RunToolAsync("export", Path.GetDirectoryName(_bot.DatabasePath)!);

        Assert.Equal((0, (await _bot.AskAsync("bots/42/export")).Text), (tool.ExitCode, tool.Output));
    }

    [Fact]
    public async Task Files_come_back_byte_for_byte_and_nothing_else_does()
    {
        await ImportAsync((await _bot.AskAsync("bots/42/export")).Text);

        var files = Directory.EnumerateFiles(Copy, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Copy, file), File.ReadAllText);
        Assert.Equal(ExportedBot.Files.Keys.Where(name => name != "notes.txt").Append("bot.json").Append("bot.schema.json").Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(ExportedBot.Files.Where(file => file.Key != "notes.txt"), file => Assert.Equal(file.Value, files[file.Key]));
    }

    [Fact]
    public async Task Numbers_texts_and_orders_are_as_they_were_written()
    {
        var document = await _bot.GetAsync("export");

        Assert.Equal("""{"n":1.50,"big":12345678901234567890,"e":1e2,"none":null,"deep":{"list":[1,[2,{"a":"б"}]]},"":"blank","a.b":true}""", document["attributes"]!.ToJsonString(Relaxed));
        Assert.Equal("Привет, {{ $name }}\n\tи «пока» \u0007", (string?)document["scripts"]!["welcome"]!["commands"]![0]!["text"]);
        Assert.Equal(["start", "order"], document["routes"]!.AsObject().Select(route => route.Key));
        Assert.Equal(document["files"]!.AsObject().Select(file => file.Key).Order(StringComparer.Ordinal), document["files"]!.AsObject().Select(file => file.Key));
        Assert.False(document.ContainsKey("$schema"));
    }

    [Fact]
    public async Task The_copy_does_what_the_original_does()
    {
        await ImportAsync((await _bot.AskAsync("bots/42/export")).Text);
        await using var copy = await StartCopyAsync();
        using var http = new HttpClient { BaseAddress = copy.Address };
        http.DefaultRequestHeaders.Add("Authentication", TestBot.Token);

        var lead = await _bot.LeadAsync(tags: "vip");
        await _bot.RunAsync(new { script_code = "welcome", lead_id = lead });
        await PostAsync(http, "leads", new { name = "Ann", tags = "vip" });
        var job = await PostAsync(http, "jobs/schedule", new { script_code = "welcome", lead_id = 1 });
        await Answer.OfAsync(http.GetAsync($"bots/42/jobs/{job["job_id"]}?wait_sec=50", TestContext.Current.CancellationToken));

        var said = JsonNode.Parse((await Answer.OfAsync(http.GetAsync("bots/42/messages", TestContext.Current.CancellationToken))).Text)!.AsArray();
        Assert.Equal(Contents(await _bot.ListAsync($"messages?lead_id={lead}")), Contents(said));
    }

    // Names of environment variables and files are in the document, what is in them is not.
    [Fact]
    public async Task Secrets_stay_where_they_are()
    {
        await using var bot = await TestBot.StartAsync(
            """{ "id": 42, "name": "T", "channels": { "webhook": { "url": "http://127.0.0.1:9/", "secret_file": "secret.txt" } } }""",
            files: new Dictionary<string, string> { ["secret.txt"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });

        var document = await bot.AskAsync("bots/42/export");

        Assert.Contains("secret.txt", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", document.Text, StringComparison.Ordinal);
        Assert.Null(document.Json["files"]);
    }

    // It was status 500: one name stood twice.
    [Fact]
    public async Task Javascript_that_the_bot_also_sends_is_there_once()
    {
        const string Code = "\uFEFFlead.setAttr('a', '1');\r\n";
        await using var bot = await TestBot.StartAsync(
            """{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "js/a.js" } }, { "file": "./js/a.js" }] } } }""",
            files: new Dictionary<string, string> { ["js/a.js"] = Code });

        var exported = (await bot.AskAsync("bots/42/export")).Text;
        await ImportAsync(exported);

        Assert.Equal(Encoding.UTF8.GetBytes(Code), await File.ReadAllBytesAsync(Path.Combine(Copy, "js/a.js"), TestContext.Current.CancellationToken));
        await using var copy = await StartCopyAsync();
        Assert.Equal(exported, await ExportAsync(copy));
    }

    [Fact]
    public async Task After_a_reload_the_new_bot_is_exported_and_after_a_failed_one_the_old()
    {
        _bot.WriteManifest("""{ "id": 42, "name": "New" }""");
        await _bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
        _bot.WriteManifest("""{ "id": 42 }""");
        await Assert.ThrowsAsync<BotManifestException>(() => _bot.Server.ReloadAsync(TestContext.Current.CancellationToken));

        var document = await _bot.GetAsync("export");
        Assert.Equal((42, "New", false), ((int)document["id"]!, (string?)document["name"], document.ContainsKey("scripts")));
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Contents(JsonArray messages) => messages.Select(message => message!["content"]!.ToJsonString()).Order(StringComparer.Ordinal);

    private static async Task<JsonObject> PostAsync(HttpClient http, string path, object body) =>
        (await Answer.OfAsync(System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, $"bots/42/{path}", body, TestContext.Current.CancellationToken))).Success();

    private Task<BotServer> StartCopyAsync() => BotServer.StartAsync(
        new BotServerOptions { BotFolder = Copy, DatabasePath = Path.Combine(_target.Path, "copy.db"), Token = TestBot.Token }, TestContext.Current.CancellationToken);

    private static async Task<string> ExportAsync(BotServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", TestBot.Token);
        return await http.GetStringAsync(new Uri("bots/42/export", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private async Task ImportAsync(string document)
    {
        await File.WriteAllTextAsync(Document, document, TestContext.Current.CancellationToken);
        _ = (await RunToolAsync("import", Document, Copy)).SuccessfulOutput;
    }

    private static Task<ProcessResult> RunToolAsync(params string[] arguments) => ChildProcess.RunAsync(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll"), .. arguments]), cancellationToken: TestContext.Current.CancellationToken);
}

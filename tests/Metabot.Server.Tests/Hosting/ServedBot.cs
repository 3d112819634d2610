using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Hosting;

// The bot of a folder, served by the tool as a process of its own, which a test may kill.
internal sealed class ServedBot : IDisposable
{
    private readonly ChildProcess _tool;

    private ServedBot(ChildProcess tool, Uri address)
    {
        _tool = tool;
        Address = address;
        Http = new HttpClient { BaseAddress = new Uri(address, "bots/42/") };
        Http.DefaultRequestHeaders.Add("Authentication", TestBot.Token);
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    // The shell command comes before the server, in the process that becomes it.
    public static async Task<ServedBot> StartAsync(TempFolder folder, string shell = ":", Dictionary<string, string>? environment = null, params string[] options)
    {
        var tool = ChildProcess.Start(Command(folder, shell, environment, options));
        try
        {
            var lines = await tool.ReadUntilAsync("Ctrl+C", cancellationToken: TestContext.Current.CancellationToken);
            return new ServedBot(tool, new Uri(lines.Single(line => line.StartsWith("Bot ", StringComparison.Ordinal)).Split(' ')[^1]));
        }
        catch
        {
            tool.Dispose();
            throw;
        }
    }

    public static Task<ProcessResult> FailAsync(TempFolder folder, params string[] options) =>
        ChildProcess.RunAsync(Command(folder, ":", null, options), cancellationToken: TestContext.Current.CancellationToken);

    public async Task<JsonObject> GetAsync(string path) => (await Answer.OfAsync(Http.GetAsync(path, TestContext.Current.CancellationToken))).Success();

    public async Task<JsonArray> ListAsync(string path) => (await Http.GetFromJsonAsync<JsonArray>(path, TestContext.Current.CancellationToken))!;

    public Task<Answer> PostAsync(string path, object body) => Answer.OfAsync(Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken));

    public async Task<long> LeadAsync(string name, string? channel = null) =>
        (long)(await PostAsync("leads", new { name, channel_code = channel })).Success()["lead_id"]!;

    public async Task<JsonObject> RunAsync(object body)
    {
        var job = (await PostAsync("jobs/schedule", body)).Success()["job_id"];
        return await GetAsync($"jobs/{job}?wait_sec=50");
    }

    public void Kill() => _tool.Kill();

    public async Task<ProcessResult> StopAsync()
    {
        await _tool.SignalAsync("TERM", TestContext.Current.CancellationToken);
        return await _tool.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Http.Dispose();
        _tool.Dispose();
    }

    private static ProcessStartInfo Command(TempFolder folder, string shell, Dictionary<string, string>? environment, string[] options)
    {
        string[] data = options.Contains("--data") ? [] : ["--data", Path.Combine(folder.Path, "bot.db")];
        string[] serve = ["serve", folder.Path, "--urls", "http://127.0.0.1:0", "--time-zone", "UTC", "--no-watch", .. data, .. options];
        var start = new ProcessStartInfo("sh", ["-c", $"{shell}; exec dotnet \"$@\"", "sh", Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll"), .. serve]);
        start.Environment["METABOT_TOKEN"] = TestBot.Token;
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return start;
    }
}

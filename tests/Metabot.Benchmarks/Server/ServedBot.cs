using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Benchmarks.Server;

/// <summary>The command <c>metabot serve</c> in a process of its own, as the package for this system has it.</summary>
internal sealed class ServedBot : IAsyncDisposable
{
    public const string Token = "secret";

    private const string Peak = "VmHWM:";

    private readonly ChildProcess _process;
    private readonly HttpClient _http;

    private ServedBot(ChildProcess process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri(address, "bots/42/") };
        _http.DefaultRequestHeaders.Add("Authentication", Token);
    }

    /// <summary>The most memory that the server itself has had resident; its workers are processes of their own.</summary>
    public double Megabytes => File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith(Peak, StringComparison.Ordinal))
        .Select(line => double.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024).Single();

    public static async Task<ServedBot> StartAsync(string folder, PublishedTool tool)
    {
        var start = new ProcessStartInfo(tool.Command, ["serve", folder, "--urls", "http://127.0.0.1:0", "--time-zone", "UTC", "--no-watch", "--data", Path.Combine(folder, "bot.db")]);
        start.Environment["METABOT_TOKEN"] = Token;
        var process = ChildProcess.Start(start);
        var lines = await process.ReadUntilAsync("Ctrl+C");
        return new ServedBot(process, new Uri(lines.Single(line => line.StartsWith("Bot ", StringComparison.Ordinal)).Split(' ')[^1]));
    }

    /// <summary>A job that waits for a year.</summary>
    public Task AcceptAsync() => PlanAsync(new { script_code = "welcome", run_after_sec = 31_536_000, script_request_params = new { first_name = "Ann", order_id = 7 } });

    /// <summary>A job from planning to its end.</summary>
    public async Task RunAsync()
    {
        var id = await PlanAsync(new { script_code = "welcome" });
        var status = (string?)(await _http.GetFromJsonAsync<JsonObject>($"jobs/{id}?wait_sec=30"))!["status"];
        if (status != "completed")
        {
            throw new InvalidOperationException($"Job {id} is {status}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.SignalAsync("TERM");
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<long> PlanAsync(object body)
    {
        using var answer = await _http.PostAsJsonAsync("jobs/schedule", body);
        answer.EnsureSuccessStatusCode();
        return (long)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Tests.Hosting;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests.Postgres;

// Three nodes on one database, of which one is killed while its runs wait for somebody else's answer.
public sealed class DeadNodeTests(PostgresServer postgres) : IDisposable
{
    private const int Asking = 12;
    private const int Resting = 90;
    private const int Finished = 22;

    private readonly TempFolder _folder = new();
    private readonly RecordedLog[] _logs = [new(LogLevel.Debug), new(LogLevel.Debug)];

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_takes_part_and_what_a_dead_one_was_at_is_done_by_the_others_once()
    {
        var answers = new TaskCompletionSource();
        await using var service = await LocalHttp.StartAsync(async context =>
        {
            await answers.Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await context.Response.WriteAsync("1", context.RequestAborted);
        });
        var manifest = WriteManifest(service.Address);
        _folder.File("bot.json", manifest);
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await TestBot.StartAsync(manifest, log: _logs[0].Configure, database: database);
        await using var second = await TestBot.StartAsync(manifest, log: _logs[1].Configure, database: database);
        using var dies = await ServedBot.StartAsync(_folder, options: ["--data", database]);
        await CheckSharesAsync(first);

        var (leads, jobs) = await PlanAsync(dies, service.Address);
        await UntilOneRunsAsync(dies).WithinLimitAsync();
        dies.Kill();
        answers.SetResult();
        var since = Stopwatch.StartNew();
        foreach (var job in jobs)
        {
            var over = await first.GetAsync($"jobs/{job}?wait_sec=60");
            Assert.True((string?)over["status"] == "completed", over.ToJsonString());
            Assert.Single(over["runs"]!.AsArray());
        }

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"all was done {since.Elapsed.TotalSeconds:0.0} s after the kill, where 15 are allowed"));
        Assert.Equal(leads, (await second.ListAsync("messages")).Select(message => (long)message!["lead_id"]!).Order());
    }

    private async Task CheckSharesAsync(TestBot node)
    {
        var jobs = Enumerable.Range(0, Resting).Select(_ => new { script_code = "rests", run_after_sec = 1 });
        var planned = (await node.Http.PostAsJsonAsync($"bots/{TestBot.Id}/jobs/batch", jobs, TestEnd)).EnsureSuccessStatusCode();
        foreach (var job in JsonNode.Parse(await planned.Content.ReadAsStringAsync(TestEnd))!.AsArray())
        {
            Assert.Single((await node.FinishedAsync((long)job!["job_id"]!))["runs"]!.AsArray());
        }

        var shares = _logs.Select(log => log.TakeAll().Count(line => line.Event == Finished)).ToList();

        // A process that has just begun compiles first, and does 3 of 90 then; TwoNodesTests hold the shares of two that have not.
        Assert.All([.. shares, Resting - shares.Sum()], share => Assert.InRange(share, 1, Resting - 2));
    }

    private static async Task<(List<long> Leads, List<long> Jobs)> PlanAsync(ServedBot bot, Uri address)
    {
        var (leads, jobs) = (new List<long>(), new List<long>());
        for (var number = 0; number < Asking; number++)
        {
            leads.Add(await bot.LeadAsync($"Lead {number}"));
        }

        foreach (var lead in leads)
        {
            var planned = await bot.PostAsync("jobs/schedule", new { script_code = "asks", lead_id = lead, script_request_params = new { url = address } });
            jobs.Add((long)planned.Success()["job_id"]!);
        }

        return (leads, jobs);
    }

    private static async Task UntilOneRunsAsync(ServedBot bot)
    {
        while ((await bot.ListAsync("jobs?status=running")).Count == 0)
        {
            await Task.Yield();
        }
    }

    private static string WriteManifest(Uri address) => $$"""
        {
          "id": 42,
          "name": "Test",
          "api": { "private_hosts": ["127.0.0.1:{{address.Port}}"] },
          "scripts": {
            "rests": { "commands": [] },
            "asks": { "commands": [{ "javascript": "memory.setAttr('answer', api.getJson(request.url));" }, { "text": "asked" }] }
          }
        }
        """;
}

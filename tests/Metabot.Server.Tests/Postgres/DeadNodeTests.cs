using System.Diagnostics;
using System.Globalization;
using Metabot.Server.Tests.Hosting;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Postgres;

// Two processes on one database, of which one is killed while its runs wait for somebody else's answer.
public sealed class DeadNodeTests(PostgresServer postgres) : IDisposable
{
    private const int Jobs = 6;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_it_was_at_is_done_by_the_other_once()
    {
        var answers = new TaskCompletionSource();
        await using var service = await LocalHttp.StartAsync(async context =>
        {
            await answers.Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await context.Response.WriteAsync("1", context.RequestAborted);
        });
        WriteBot(service.Address);
        var database = await postgres.CreateDatabaseAsync();
        using var dies = await ServedBot.StartAsync(_folder, options: ["--data", database]);
        using var lives = await ServedBot.StartAsync(_folder, options: ["--data", database]);
        var (leads, jobs) = await PlanAsync(dies, service.Address);

        await UntilOneRunsAsync(dies).WithinLimitAsync();
        dies.Kill();
        answers.SetResult();
        var since = Stopwatch.StartNew();
        foreach (var job in jobs)
        {
            var over = await lives.GetAsync($"jobs/{job}?wait_sec=60");
            Assert.True((string?)over["status"] == "completed", over.ToJsonString());
            Assert.Single(over["runs"]!.AsArray());
        }

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"all was done {since.Elapsed.TotalSeconds:0.0} s after the kill"));
        Assert.Equal(leads, (await lives.ListAsync("messages")).Select(message => (long)message!["lead_id"]!).Order());
    }

    private static async Task<(List<long> Leads, List<long> Jobs)> PlanAsync(ServedBot bot, Uri address)
    {
        var (leads, jobs) = (new List<long>(), new List<long>());
        for (var number = 0; number < Jobs; number++)
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

    private void WriteBot(Uri address) => _folder.File("bot.json", $$"""
        {
          "id": 42,
          "name": "Test",
          "api": { "private_hosts": ["127.0.0.1:{{address.Port}}"] },
          "scripts": { "asks": { "commands": [{ "javascript": "memory.setAttr('answer', api.getJson(request.url));" }, { "text": "asked" }] } }
        }
        """);
}

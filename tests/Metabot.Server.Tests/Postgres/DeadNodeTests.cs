using System.Diagnostics;
using System.Globalization;
using Metabot.Server.Tests.Hosting;

namespace Metabot.Server.Tests.Postgres;

// Two processes on one database, of which one is killed.
public sealed class DeadNodeTests(PostgresServer postgres) : IDisposable
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "snippets": { "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 60; i++) { /(x)\\1y/.test(text); }" },
          "scripts": {
            "slow": { "commands": [{ "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "text": "slow" }] }
          }
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_it_was_at_is_done_by_the_other_once()
    {
        _folder.File("bot.json", Manifest);
        var database = await postgres.CreateDatabaseAsync();
        using var dies = await ServedBot.StartAsync(_folder, options: ["--data", database]);
        using var lives = await ServedBot.StartAsync(_folder, options: ["--data", database]);
        var (leads, jobs) = (new List<long>(), new List<long>());
        for (var number = 0; number < 12; number++)
        {
            leads.Add(await dies.LeadAsync($"Lead {number}"));
            jobs.Add((long)(await dies.PostAsync("jobs/schedule", new { script_code = "slow", lead_id = leads[^1] })).Success()["job_id"]!);
        }

        await UntilItRunsOneAsync(dies, jobs);
        dies.Kill();
        var since = Stopwatch.StartNew();
        foreach (var job in jobs)
        {
            var over = await lives.GetAsync($"jobs/{job}?wait_sec=60");
            Assert.Equal(("completed", null), ((string?)over["status"], (string?)over["reason"]));
            Assert.Single(over["runs"]!.AsArray());
        }

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"all was done {since.Elapsed.TotalSeconds:0.0} s after the kill"));
        Assert.Equal(leads, (await lives.ListAsync("messages?limit=100")).Select(message => (long)message!["lead_id"]!).Order());
    }

    private static async Task UntilItRunsOneAsync(ServedBot bot, IReadOnlyList<long> jobs)
    {
        while ((await bot.ListAsync("jobs?status=running")).Count == 0)
        {
            Assert.Contains(await Task.WhenAll(jobs.Select(job => bot.GetAsync($"jobs/{job}"))), job => (string?)job["status"] == "scheduled");
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Metabot.Tests;

namespace Metabot.Server.Tests.Hosting;

// SIGTERM, as whoever manages services sends it, to a server that is at everything at once: it ends by itself with exit code 0, within 10 seconds
// on a machine that has them, and after the next start nothing is lost and nothing is there twice.
public sealed class TerminatedTests : IDisposable
{
    private const int Leads = 300;

    // What waits for the script, or for the scheduler, takes 30.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(25);

    private readonly TempFolder _folder = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_runs_it_ends_with_0_and_loses_nothing()
    {
        var (asked, hangs) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await LocalHttp.StartAsync(async context =>
        {
            if (context.Request.Path == "/ask")
            {
                asked.TrySetResult();
            }

            await hangs.Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        WriteBot(service.Address);
        long[] jobs;
        using (var bot = await ServedBot.StartAsync(_folder))
        {
            jobs = await KeepBusyAsync(bot, service.Address);
            await asked.Task.WithinLimitAsync();
            using var listener = await ListenAsync(bot, "messages/stream");
            var waiter = bot.Http.GetAsync($"jobs/{jobs[0]}?wait_sec=50&runs=9", TestEnd);
            var since = Stopwatch.StartNew();

            var end = await bot.StopAsync().WithinLimitAsync(LongestStop);

            TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"it ended {since.Elapsed.TotalSeconds:0.0} s after SIGTERM"));
            Assert.Equal((0, ""), (end.ExitCode, end.Errors));
            Assert.True((await waiter).IsSuccessStatusCode);
        }

        hangs.SetResult();
        using var after = await ServedBot.StartAsync(_folder);
        foreach (var job in jobs)
        {
            Assert.Equal("completed", (string?)(await after.GetAsync($"jobs/{job}?wait_sec=60"))["status"]);
        }

        var messages = await after.ListAsync("messages?limit=1000");
        Assert.Equal(Enumerable.Range(1, Leads), messages.Where(message => (string?)message!["text"] == "to all").Select(message => (int)message!["lead_id"]!).Order());
        Assert.Single(messages, message => (string?)message!["text"] == "asked");
        Assert.Single(messages, message => (string?)message!["text"] == "busy");
    }

    // A broadcast of which some portions are written, a script that is busy, one that waits for an answer, and a delivery that hangs.
    private static async Task<long[]> KeepBusyAsync(ServedBot bot, Uri service)
    {
        for (var lead = 0; lead < Leads; lead++)
        {
            await bot.LeadAsync($"Lead {lead}", lead == 0 ? "webhook" : null);
        }

        await bot.RunAsync(new { script_code = "says", lead_id = 1 });
        var broadcast = await PlanAsync(bot, new { broadcast_code = "all" });
        await Poll.UntilAsync(() => bot.ListAsync("messages?limit=1000"), messages => messages.Count >= 51);

        return [broadcast, await PlanAsync(bot, new { script_code = "busy", lead_id = Leads }), await PlanAsync(bot, new { script_code = "asks", lead_id = 2, script_request_params = new { url = new Uri(service, "ask") } })];
    }

    private static async Task<long> PlanAsync(ServedBot bot, object job) => (long)(await bot.PostAsync("jobs/schedule", job)).Success()["job_id"]!;

    private static Task<HttpResponseMessage> ListenAsync(ServedBot bot, string path) => bot.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, TestEnd);

    private void WriteBot(Uri service)
    {
        _folder.File("secret.txt", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        _folder.File("bot.json", $$"""
            {
              "id": 42,
              "name": "Test",
              "api": { "private_hosts": ["127.0.0.1:{{service.Port}}"], "timeout_sec": 30 },
              "snippets": { "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" },
              "scripts": {
                "says": { "commands": [{ "text": "said" }] },
                "to_all": { "commands": [{ "condition": "if (leadId % 50 === 10) { [[:busy:]] } return true;", "text": "to all" }] },
                "busy": { "commands": [{ "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "text": "busy" }] },
                "asks": { "commands": [{ "javascript": "memory.setAttr('answer', api.getJson(request.url));" }, { "text": "asked" }] }
              },
              "channels": { "webhook": { "url": "{{service}}", "secret_file": "secret.txt" } },
              "broadcasts": { "all": { "script": "to_all" } }
            }
            """);
    }
}

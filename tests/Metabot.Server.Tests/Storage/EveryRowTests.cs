using Metabot.Server.Channels;
using Metabot.Server.Tests.Channels;

namespace Metabot.Server.Tests.Storage;

// A row of every kind, waiting or over: after a restart each reads as it did, and what waits goes on.
public sealed class EveryRowTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "attributes": { "counter": "0" },
          "statuses": ["new", "client"],
          "ticket_types": ["order"],
          "ticket_statuses": { "open": "open" },
          "tables": { "dishes": ["name", "price"] },
          "scripts": {
            "says": { "commands": [{ "text": "said" }] },
            "fails": { "commands": [{ "javascript": "throw new Error('boom');" }] },
            "counts": { "commands": [{ "javascript": "bot.setAttr('counter', String(Number(bot.getAttr('counter')) + 1)); lead.setAttr('n', bot.getAttr('counter'));" }, { "text": "{{ $n }}" }] },
            "asks": { "commands": [{ "ask": { "text": "How many?", "attribute": "many" } }, { "text": "{{ $many }} it is" }] },
            "chooses": { "commands": [], "menu": [{ "caption": "Tea", "script": "says", "code": "t" }] }
          },
          "triggers": { "later": { "run_after_min": 600, "script": "says" } },
          "broadcasts": { "all": { "script": "says" } },
          "routes": { "ask": { "script": "asks", "pattern": "ask" }, "menu": { "script": "chooses", "pattern": "menu" } }
        }
        """;

    private static readonly string[] Paths =
    [
        "leads?limit=1000", "tickets", "persons", "tables/dishes/rows", "jobs?limit=1000", "messages?limit=1000", "messages/dead", "leads/1/messages", "leads/2/messages", "jobs/3/runs", "export",
    ];

    private readonly RecordingChannel _channel = new();

    [Fact]
    public async Task Every_row_reads_as_it_did_before_the_restart()
    {
        var before = await StartAsync();
        await FillAsync(before);
        var told = await ReadAsync(before);

        await using var after = await before.RestartAsync(channels: Channels());

        Assert.Equal(told, await ReadAsync(after));
    }

    [Fact]
    public async Task What_waits_goes_on_from_where_it_was()
    {
        var before = await StartAsync();
        await FillAsync(before);

        await using var after = await before.RestartAsync(channels: Channels());

        Assert.Equal(["5 it is"], await after.SayAsync(1, "5"));
        Assert.Equal(["said"], await after.SayAsync(2, "t"));
        await after.RunAsync(new { script_code = "counts", lead_id = 1 });
        Assert.Equal("2", (await after.TextsAsync(1))[^1]);
        foreach (var job in await after.ListAsync("jobs?status=scheduled"))
        {
            (await after.PostAsync($"jobs/{job!["job_id"]}/run")).Success();
            Assert.Equal("completed", (string?)(await after.FinishedAsync((long)job["job_id"]!, job["runs"]!.AsArray().Count + 1))["runs"]!.AsArray()[^1]!["outcome"]);
        }
    }

    [Fact]
    public async Task New_rows_have_ids_behind_the_old_ones()
    {
        var before = await StartAsync();
        await FillAsync(before);
        var last = await LastIdsAsync(before);

        await using var after = await before.RestartAsync(channels: Channels());
        await FillAsync(after);

        var first = new Dictionary<string, long>();
        foreach (var (path, id) in last)
        {
            first[path] = (await after.ListAsync($"{path}?limit=1000&after_id={id}")).Count;
        }

        Assert.All(first, rows => Assert.True(rows.Value > 0, rows.Key));
    }

    // Two servers after each other, neither of which was told to stop in the middle of anything.
    [Fact]
    public async Task Many_restarts_change_nothing()
    {
        var bot = await StartAsync();
        await FillAsync(bot);
        var told = await ReadAsync(bot);
        for (var restarts = 0; restarts < 4; restarts++)
        {
            bot = await bot.RestartAsync(channels: Channels());
        }

        Assert.Equal(told, await ReadAsync(bot));
        await bot.DisposeAsync();
    }

    private Dictionary<string, IChannel> Channels() => new() { ["mine"] = _channel };

    private Task<TestBot> StartAsync() => TestBot.StartAsync(Manifest, channels: Channels());

    private async Task FillAsync(TestBot bot)
    {
        var ann = (long)(await bot.PostAsync("leads", new { name = "Анна", identification = "555", tags = "vip", attributes = new { city = "Пермь" } })).Success()["lead_id"]!;
        var bob = await bot.LeadAsync("Bob");
        await bot.PatchAsync($"leads/{ann}", new { status = "client", lang_code = "ru", add_contexts = "order" });
        var person = (long)(await bot.PostAsync("persons", new { full_name = "Ann Lee", role_id = 7, fields = new { phone = "+1" } })).Success()["person_id"]!;
        var ticket = (long)(await bot.PostAsync("tickets", new { title = "Kettle", type = "order", status = "open", client_person_id = person, fields = new { sum = 5 } })).Success()["ticket_id"]!;
        (await bot.PostAsync("tables/dishes/rows", new { fields = new { name = "Tea", price = 1.5 } })).Success();
        await PlanAsync(bot, ann, ticket);
        await bot.SayAsync(ann, "ask me");
        await bot.SayAsync(bob, "menu, please");
        await SendAsync(bot);
    }

    private static async Task PlanAsync(TestBot bot, long lead, long ticket)
    {
        object[] bodies =
        [
            new { script_code = "says", lead_id = lead, run_after_sec = 90_000, job_key = "key" },
            new { script_code = "says", lead_id = lead, run_after_sec = 90_000, is_periodic = true, add_tags = "a", script_request_params = new { a = 1 } },
            new { script_code = "counts", lead_id = lead },
            new { script_code = "fails", lead_id = lead },
            new { script_code = "says", lead_id = lead, condition_script_code = "return false;" },
            new { trigger_code = "later", lead_id = lead, ticket_id = ticket },
            new { broadcast_code = "all", run_after_sec = 90_000 },
        ];
        foreach (var body in bodies)
        {
            await bot.GetAsync($"jobs/{await bot.JobIdAsync(body)}?wait_sec={(body.ToString()!.Contains("run_after_sec", StringComparison.Ordinal) ? 0 : 20)}");
        }
    }

    // One delivered, one given up, one that waits for its next try.
    private async Task SendAsync(TestBot bot)
    {
        DeliveryResult[] results = [DeliveryResult.Delivered, DeliveryResult.Dead("never"), DeliveryResult.Retry("later", TimeSpan.FromHours(8))];
        foreach (var result in results)
        {
            _channel.Answer(result);
            var lead = (long)(await bot.PostAsync("leads", new { name = "Carl", channel_code = "mine" })).Success()["lead_id"]!;
            await bot.RunAsync(new { script_code = "says", lead_id = lead });
            await _channel.NextAsync();
            await Delivered.UntilAsync(bot, all => all.All(message => message!["delivery"] is null
                || (string?)message["delivery"]!["state"] != "pending" || (int)message["delivery"]!["failures"]! > 0));
        }
    }

    private static async Task<string> ReadAsync(TestBot bot)
    {
        var texts = new List<string>();
        foreach (var path in Paths)
        {
            texts.Add($"{path}: {(await bot.AskAsync($"bots/42/{path}")).Text}");
        }

        return string.Join('\n', texts);
    }

    private static async Task<Dictionary<string, long>> LastIdsAsync(TestBot bot)
    {
        var last = new Dictionary<string, long>();
        foreach (var (path, id) in new[] { ("leads", "lead_id"), ("tickets", "ticket_id"), ("persons", "person_id"), ("tables/dishes/rows", "row_id"), ("jobs", "job_id"), ("messages", "message_id") })
        {
            last[path] = (await bot.ListAsync($"{path}?limit=1000")).Select(row => (long)row![id]!).Max();
        }

        return last;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Kills;

/// <summary>Short jobs, periodic ones, delayed triggers, dialogs and broadcasts go on while servers and workers are killed. All that was accepted is
/// there once at the end, counted by what a lead sees.</summary>
internal sealed class KillSeries(KillPlan plan, string folder) : IDisposable
{
    private const int Leads = 200;
    private const int Talkers = 10;
    private const int Periodic = 5;
    private const int Broadcasts = 3;
    private const int Callers = 8;
    private const int OneOfTriggers = 25;

    private const string Manifest = """
        {
          "id": 42,
          "name": "Killed",
          "scripts": {
            "says": { "commands": [{ "javascript": "lead.setAttr('n', String(Number(lead.getAttr('n') || 0) + 1));" }, { "text": "{{ request.text }}" }] },
            "told": { "commands": [{ "text": "{{ request.text }}" }] },
            "asks": { "commands": [{ "ask": { "text": "How many?", "attribute": "many" } }, { "text": "{{ $many }} it is" }] }
          },
          "triggers": { "later": { "condition": "return true;", "run_after_sec": 1, "script": "says" } },
          "broadcasts": { "all": { "script": "told" } },
          "routes": { "ask": { "script": "asks", "pattern": "ask" } }
        }
        """;

    private readonly List<KilledNode> _nodes = [];
    private readonly Random _random = new(plan.Seed);
    private readonly List<long> _leads = [];
    private readonly List<long> _talkers = [];
    private readonly List<long> _periodic = [];
    private readonly CancellationTokenSource _broken = new();
    private KillClient? _client;
    private int _planned;
    private int _answers;

    private KillClient Client => _client!;

    /// <summary>How many calls were made again because nobody answered.</summary>
    public int Repeated => Client.Repeated;

    public string Database => plan.Database ?? Path.Combine(folder, "bot.db");

    public async Task<KillCount> RunAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "bot.json"), Manifest);
        await StartAsync();
        using var ends = new CancellationTokenSource();
        var talks = Task.WhenAll(_talkers.Select(lead => GuardAsync(TalkAsync(lead, ends.Token))));
        var calls = Task.WhenAll([.. Enumerable.Range(0, Callers).Select(_ => GuardAsync(PlanJobsAsync())), PlanBroadcastsAsync()]);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            // As long as there is work: spread over it.
            var enough = (kill + 1) * plan.Jobs / (plan.Kills + 1) * (0.8 + (0.2 * _random.NextDouble()));
            while (Volatile.Read(ref _planned) < enough && !_broken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(5, 50)));
            }

            await KillOneAsync(kill);
        }

        await calls;
        await ends.CancelAsync();
        await talks;
        await SettleAsync();
        var count = await CountAsync();
        await StopAsync();
        return count;
    }

    public void Dispose()
    {
        _broken.Dispose();
        _client?.Dispose();
        _nodes.ForEach(node => node.Dispose());
    }

    private async Task StartAsync()
    {
        for (var node = 0; node < plan.Nodes; node++)
        {
            _nodes.Add(new KilledNode(folder, Database));
            await _nodes[^1].StartAsync();
        }

        _client = new KillClient(_nodes);
        for (var lead = 0; lead < Leads + Talkers; lead++)
        {
            (lead < Leads ? _leads : _talkers).Add((long)(await Client.PostAsync("leads", new { name = $"Lead {lead}" }))["lead_id"]!);
        }

        for (var job = 0; job < Periodic; job++)
        {
            var planned = await Client.PlanAsync($"periodic-{job}", new { script_code = "told", lead_id = _leads[job], is_periodic = true, run_after_sec = 1, script_request_params = new { text = $"tick {job}" } });
            _periodic.Add((long)planned["job_id"]!);
        }
    }

    // An answer that was not expected ends the series.
    private async Task GuardAsync(Task work)
    {
        try
        {
            await work;
        }
        catch
        {
            await _broken.CancelAsync();
            throw;
        }
    }

    private async Task PlanJobsAsync()
    {
        int number;
        while ((number = Interlocked.Increment(ref _planned)) <= plan.Jobs)
        {
            var (lead, text) = (_leads[number % Leads], $"job-{number}");
            await Client.PlanAsync(text, number % OneOfTriggers == 0
                ? new { trigger_code = "later", lead_id = lead, script_request_params = new { text } }
                : new { script_code = "says", lead_id = lead, run_after_sec = number % 3, script_request_params = new { text } });
        }
    }

    private async Task PlanBroadcastsAsync()
    {
        for (var number = 0; number < Broadcasts; number++)
        {
            while (Volatile.Read(ref _planned) < plan.Jobs * (number + 1) / (Broadcasts + 1))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), _broken.Token);
            }

            await Client.PlanAsync($"broadcast-{number}", new { broadcast_code = "all", script_request_params = new { text = $"broadcast {number}" } });
        }
    }

    // Asks and answers; a message that nobody answered is sent again under its key.
    private async Task TalkAsync(long lead, CancellationToken ends)
    {
        for (var number = 0; !ends.IsCancellationRequested && !_broken.IsCancellationRequested; number++)
        {
            await SayAsync(lead, $"ask {number}", "ask", "How many?");
            await SayAsync(lead, $"answer {number}", $"{number}", $"{number} it is");
            Interlocked.Increment(ref _answers);
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    private async Task SayAsync(long lead, string key, string text, string expected)
    {
        var answer = await Client.PostAsync($"leads/{lead}/messages", new { text, key });
        if (answer["messages"]!.AsArray() is not [{ } message] || (string?)message["text"] != expected)
        {
            throw new InvalidOperationException($"lead {lead} said '{text}' ({key}) and was answered {answer.ToJsonString()}");
        }
    }

    private async Task KillOneAsync(int kill)
    {
        var node = _nodes[_random.Next(_nodes.Count)];
        if (kill % 4 == 3)
        {
            await node.KillWorkerAsync(_random);
            return;
        }

        await node.KillAsync();
        await node.StartAsync();
    }

    // Until nothing waits and nothing runs but what repeats, and that has run once more.
    private async Task SettleAsync()
    {
        foreach (var job in _periodic)
        {
            var runs = (await Client.ListAsync($"jobs/{job}/runs?", "run_id")).Count;
            await Client.GetAsync($"jobs/{job}?runs={runs + 1}&wait_sec=50");
        }

        var limit = Stopwatch.StartNew();
        while ((await WaitingAsync()).Count > 0 && limit.Elapsed < TimeSpan.FromMinutes(10))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        foreach (var job in _periodic)
        {
            await Client.PostAsync($"jobs/{job}/cancel", new { });
        }

        while ((await Client.GetAsync("jobs?status=running")).AsArray().Count > 0 && limit.Elapsed < TimeSpan.FromMinutes(10))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private async Task<List<JsonNode?>> WaitingAsync() =>
        [.. (await Client.GetAsync("jobs?status=scheduled&limit=100")).AsArray().Concat((await Client.GetAsync("jobs?status=running&limit=100")).AsArray()).Where(job => !(bool)job!["is_periodic"]!)];

    private async Task<KillCount> CountAsync()
    {
        var count = new KillCount();
        var sent = await Client.ListAsync("messages?", "message_id");
        var texts = KillCount.Count(sent, message => (string)message["text"]!);
        count.Compare("message of", Enumerable.Range(1, plan.Jobs).Select(number => ($"job-{number}", 1)), texts);
        count.Compare("message to a lead,", Enumerable.Range(0, Broadcasts).SelectMany(number => _leads.Select(lead => ($"broadcast {number} to {lead}", 1))),
            KillCount.Count(sent, message => $"{message["text"]} to {message["lead_id"]}"));
        count.Compare("answers, in all", [("it is", _answers)], KillCount.Count(sent, message => ((string)message["text"]!).EndsWith(" it is", StringComparison.Ordinal) ? "it is" : ""));
        await CountAttributesAsync(count);
        for (var job = 0; job < Periodic; job++)
        {
            var runs = (await Client.ListAsync($"jobs/{_periodic[job]}/runs?", "run_id")).Count(run => (string?)run["outcome"] == "completed");
            count.Compare("message of each run,", [($"tick {job}", runs)], texts);
        }

        return count;
    }

    // Each job counted at its lead.
    private async Task CountAttributesAsync(KillCount count)
    {
        var expected = Enumerable.Range(1, plan.Jobs).CountBy(number => _leads[number % Leads]);
        var found = (await Client.ListAsync("leads?", "lead_id")).ToDictionary(
            lead => string.Create(CultureInfo.InvariantCulture, $"{lead["lead_id"]}"), lead => int.Parse((string?)lead["attributes"]!["n"] ?? "0", CultureInfo.InvariantCulture));
        count.Compare("count at lead", expected.Select(lead => (string.Create(CultureInfo.InvariantCulture, $"{lead.Key}"), lead.Value)), found);
    }

    private async Task StopAsync()
    {
        foreach (var node in _nodes)
        {
            var end = await node.StopAsync();
            if (end.ExitCode != 0)
            {
                throw new InvalidOperationException($"SIGTERM ended a server with {end.ExitCode}: {end.Errors}");
            }
        }
    }
}

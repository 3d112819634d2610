using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public sealed class SideBySideTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "T",
          "attributes": { "counter": 0 },
          "snippets": { "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" },
          "scripts": {
            "count": { "commands": [{ "javascript": "bot.setAttr('counter', bot.getAttr('counter') + 1); lead.setAttr('n', bot.getAttr('counter'));" }, { "text": "{{ $n }}" }] },
            "own": { "commands": [{ "javascript": "lead.setJsonAttr('n', (lead.getJsonAttr('n') ?? 0) + 1);" }] },
            "own_count": { "commands": [{ "javascript": "memory.setAttr('n', lead.getJsonAttr('n')); lead.setAttr('shown', memory.getAttr('n'));" }, { "text": "{{ $shown }}" }] },
            "slow": { "commands": [{ "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "text": "slow" }] },
            "quick": { "commands": [{ "text": "quick" }] }
          },
          "broadcasts": { "count": { "script": "count" } }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task No_change_of_the_bots_attributes_is_lost_between_leads()
    {
        var leads = await LeadsAsync(20);

        await Task.WhenAll(leads.Select(lead => _bot.RunAsync(new { script_code = "count", lead_id = lead })));

        var counts = await Task.WhenAll(leads.Select(async lead => int.Parse((await _bot.TextsAsync(lead)).Single(), null)));
        Assert.Equal(Enumerable.Range(1, 20), counts.Order());
    }

    [Fact]
    public async Task No_change_of_a_lead_is_lost_between_its_jobs()
    {
        var lead = await _bot.LeadAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _bot.RunAsync(new { script_code = "own", lead_id = lead })));
        await _bot.RunAsync(new { script_code = "own_count", lead_id = lead });

        Assert.Equal(["20"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_slow_job_holds_up_its_own_lead_and_nobody_else()
    {
        var leads = await LeadsAsync(2);
        var slow = await _bot.JobIdAsync(new { script_code = "slow", lead_id = leads[0] });
        await _bot.StartedAsync(slow);
        var own = await _bot.JobIdAsync(new { script_code = "quick", lead_id = leads[0] });

        var other = await _bot.RunAsync(new { script_code = "quick", lead_id = leads[1] });
        await _bot.FinishedAsync(own);

        Assert.True(Finished(other) < Finished(await _bot.FinishedAsync(slow)));
        Assert.Equal(["slow", "quick"], await _bot.TextsAsync(leads[0]));
    }

    [Fact]
    public async Task A_broadcast_reaches_every_lead_once_however_many_there_are()
    {
        var leads = await LeadsAsync(120);

        var job = await _bot.RunAsync(new { broadcast_code = "count" });

        var counts = await Task.WhenAll(leads.Select(async lead => int.Parse((await _bot.TextsAsync(lead)).Single(), null)));
        Assert.Equal("120 leads reached", (string?)job["reason"]);
        Assert.Equal(Enumerable.Range(1, 120), counts.Order());
    }

    private static DateTimeOffset Finished(JsonObject job) => (DateTimeOffset)job["runs"]![0]!["finished_at"]!;

    private async Task<long[]> LeadsAsync(int count) => await Task.WhenAll(Enumerable.Range(0, count).Select(_ => _bot.LeadAsync()));
}

namespace Metabot.Server.Tests;

// One bot for many tests: each makes leads of its own.
public class BotFixture : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "attributes": { "counter": 0 },
          "snippets": { "isVip": "lead.isTagExist('vip')", "broken": "lead.(", "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" },
          "scripts": {
            "welcome": { "id": 1, "commands": [{ "text": "Hello, {{ request.first_name }}!" }] },
            "echo": { "commands": [{ "text": "{{ request.text }}" }] },
            "macros": { "commands": [{ "text": "{{ $name }}|{{ $botName }}|{{ $city }}|{{ #vip }}|{{#other}}|{{ ticket.subject }}|{{ request.a.b }}|{{ request.list }}|{{ request.absent }}" }] },
            "count": { "commands": [{ "javascript": "bot.setAttr('counter', bot.getAttr('counter') + 1); lead.setAttr('n', bot.getAttr('counter'));" }, { "text": "{{ $n }}" }] },
            "tags": { "commands": [{ "add_tags": "one,two" }, { "remove_tags": "one" }] },
            "attributes": { "commands": [{ "set_attributes": { "city": "Perm", "size": 3 } }, { "text": "{{ $city }} {{ $size }}" }] },
            "conditional": { "commands": [
              { "condition": "return request.first;", "text": "first" },
              { "condition": "return [[:isVip:]];", "text": "vip" },
              { "condition": "return snippet('isVip');", "stop": true },
              { "text": "last" }] },
            "outer": { "commands": [{ "text": "before" }, { "run_script": "inner" }, { "text": "after" }] },
            "inner": { "commands": [{ "text": "inside" }] },
            "endless": { "commands": [{ "run_script": "endless" }] },
            "fails_late": { "commands": [{ "text": "never seen" }, { "add_tags": "never" }, { "javascript": "throw new Error('boom');" }] },
            "silent": { "commands": [{ "javascript": "bot.setAttr('silent', true);" }] },
            "schedules": { "commands": [{ "javascript": "memory.setAttr('ok', bot.scheduleJob(request.job)); lead.setAttr('scheduled', memory.getAttr('ok'));" }] },
            "deep": { "commands": [{ "javascript": "lead.setJsonAttr('deep', JSON.parse('['.repeat(request.depth) + ']'.repeat(request.depth)));" }] },
            "slow": { "commands": [{ "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }, { "javascript": "[[:busy:]]" }] },
            "plans_many": { "commands": [{ "javascript": "for (let i = 0; i < request.count; i++) { bot.scheduleJob({ script_code: 'silent', lead_id: request.lead, run_after_sec: 86400 }); }" }] },
            "thanks": { "commands": [{ "text": "Thanks for {{ request.total }}" }] },
            "goodbye": { "commands": [{ "text": "Goodbye" }] },
            "remembers": { "commands": [{ "javascript": "lead.setAttr('before', memory.getAttr('seen')); memory.setAttr('seen', lead.getData('name'));" }] },
            "fragile": { "commands": [{ "javascript": "if (lead.getData('name') === request.victim) throw new Error('not him');" }, { "text": "reached" }] }
          },
          "triggers": {
            "order_paid": { "id": 17, "condition": "return lead.isTagExist('paid');", "script": "thanks" },
            "chain": { "script": "thanks", "trigger": "chain_end" },
            "chain_end": { "condition": "return !lead.isTagExist('rude');", "script": "goodbye" },
            "later": { "condition": "return true;", "run_after_sec": 1, "script": "thanks", "trigger": "order_paid" },
            "at": { "run_at": "2021-01-21 21:00:00", "run_after_sec": 600, "script": "thanks" }
          },
          "broadcasts": {
            "spring_sale": { "id": 3, "condition": "return lead.isTagExist('subscriber') && lead.isTagExist(request.group);", "script": "echo" },
            "remembers": { "condition": "return lead.isTagExist(request.group);", "script": "remembers" },
            "fragile": { "condition": "return lead.isTagExist(request.group);", "script": "fragile" }
          }
        }
        """;

    public TestBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await TestBot.StartAsync(Manifest, database: await FindDatabaseAsync());

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    // Null for a file.
    protected virtual Task<string?> FindDatabaseAsync() => Task.FromResult<string?>(null);
}

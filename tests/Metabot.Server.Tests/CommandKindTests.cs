using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

// Each command of the platform that needs no service of its own.
public sealed class CommandKindTests : IAsyncLifetime
{
    private TestBot? _bot;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bot?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("""{ "text": "Hi {{ $name }}" }""", """{"kind":"text","text":"Hi Ann"}""")]
    [InlineData("""{ "image": "cup.png" }""", """{"kind":"image","file":{"source":"cup.png","name":null},"text":""}""")]
    [InlineData("""{ "image": { "file": "https://example.org/{{ $name }}.png", "text": "For {{ $name }}", "name": "you.png" } }""", """{"kind":"image","file":{"source":"https://example.org/Ann.png","name":"you.png"},"text":"For Ann"}""")]
    [InlineData("""{ "file": { "file": "cup.png" } }""", """{"kind":"file","file":{"source":"cup.png","name":null},"text":""}""")]
    [InlineData("""{ "email": { "to": "a@example.org, {{ request.mail }}", "subject": "For {{ $name }}", "html": "<b>{{ request.note }}</b>" } }""", """{"kind":"email","to":["a@example.org","b@example.org"],"subject":"For Ann","text":"<b>1 &lt; 2</b>"}""")]
    [InlineData("""{ "email": { "to": "a@example.org", "html": "x" } }""", """{"kind":"email","to":["a@example.org"],"subject":"","text":"x"}""")]
    public async Task What_is_sent_is_kept_with_its_kind(string command, string content)
    {
        var (_, lead) = await RunAsync(command);

        var message = Assert.Single(await _bot!.ListAsync($"messages?lead_id={lead}"))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(content), message["content"]), message["content"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "add_tags": "vip,new" }""", "tags", """["old","vip","new"]""")]
    [InlineData("""{ "remove_tags": "old,absent" }""", "tags", "[]")]
    [InlineData("""{ "add_contexts": "order; delivery," }""", "contexts", """["start","order","delivery"]""")]
    [InlineData("""{ "remove_contexts": "start" }""", "contexts", "[]")]
    [InlineData("""{ "status": "client" }""", "status", "\"client\"")]
    [InlineData("""{ "set_attributes": { "n": "1" } }""", "attributes", """{"n":"1"}""")]
    [InlineData("""{ "javascript": "lead.setAttr('n', '2');" }""", "attributes", """{"n":"2"}""")]
    [InlineData("""{ "to_operator": true }""", "is_forwarded", "true")]
    [InlineData("""{ "to_operator": { "status": "client" } }""", "status", "\"client\"")]
    [InlineData("""{ "to_bot": true }""", "is_forwarded", "false")]
    public async Task What_is_changed_is_seen_in_the_lead(string command, string field, string value)
    {
        var (_, lead) = await RunAsync(command);

        Assert.Equal(value, (await _bot!.GetAsync($"leads/{lead}"))[field]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "condition": "return false;", "add_tags": "vip" }""")]
    [InlineData("""{ "stop": true }, { "add_tags": "vip" }""")]
    [InlineData("""{ "repeat": true }""")]
    public async Task What_does_nothing_changes_nothing(string command)
    {
        var (job, lead) = await RunAsync(command);

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(["old"], await _bot!.TagsAsync(lead));
        Assert.Empty(await _bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("""{ "run_trigger": "go" }""", 0)]
    [InlineData("""{ "run_trigger": { "trigger": "go", "after_sec": 30 } }""", 30)]
    [InlineData("""{ "run_trigger": { "trigger": "go", "after_min": 2 } }""", 120)]
    public async Task A_trigger_is_activated_after_a_delay(string command, int seconds)
    {
        var (job, lead) = await RunAsync(command);

        var activated = Assert.Single(await _bot!.ListAsync($"jobs?after_id={job["job_id"]}"))!;
        Assert.Equal(("trigger", "go", lead), ((string)activated["kind"]!, (string)activated["target"]!, (long)activated["lead_id"]!));
        var wait = DateTime.Parse((string)activated["run_at"]!, null) - DateTime.Parse((string)job["run_at"]!, null);
        Assert.InRange(wait.TotalSeconds, seconds, seconds + 20);
    }

    [Theory]
    [InlineData("""{ "email": { "to": "{{ $mail }}", "html": "x" } }""", "has an e-mail for nobody")]
    [InlineData("""{ "email": { "to": "{{ $name }}", "html": "x" } }""", "has an e-mail for 'Ann', which is no e-mail address")]
    [InlineData("""{ "image": "{{ request.path }}" }""", "'../bot.db' is no file of the bot's folder")]
    public async Task What_cannot_be_sent_fails_the_job(string command, string reason)
    {
        var (job, _) = await RunAsync(command);

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains(reason, (string?)job["reason"]);
    }

    [Fact]
    public async Task An_email_needs_no_lead_and_all_that_speaks_to_one_does()
    {
        _bot = await StartAsync("""{ "email": { "to": "a@example.org", "html": "x" } }, { "condition": "return request.ask;", "ask": { "text": "?", "attribute": "a" } }""");

        var sent = await _bot.RunAsync(new { script_code = "s" });
        var asked = await _bot.RunAsync(new { script_code = "s", script_request_params = new { ask = true } });

        Assert.Equal("completed", (string?)sent["status"]);
        Assert.Null((long?)Assert.Single(await _bot.ListAsync("messages"))!["lead_id"]);
        Assert.Contains("has no lead to ask; give lead_id", (string?)asked["reason"]);
    }

    [Theory]
    [InlineData("""{ "send_text": "x" }""", "$.scripts.s.commands[0]", "the platform's send_text is 'text' here")]
    [InlineData("""{ "value_input": "x" }""", "$.scripts.s.commands[0]", "the platform's value_input is 'ask' here")]
    [InlineData("""{ "nlp_detect_intent": true }""", "$.scripts.s.commands[0]", "nlp_detect_intent needs the platform's recognition of intents; only the platform runs it")]
    [InlineData("""{ "async_api_call": {} }""", "$.scripts.s.commands[0]", "async_api_call needs the platform's queue of outgoing requests")]
    [InlineData("""{ "ask": "x" }""", "$.scripts.s.commands[0].ask", "$.scripts.s.commands[0].ask must be a JSON object")]
    [InlineData("""{ "ask": { "text": "x" } }""", "$.scripts.s.commands[0].ask.attribute", "attribute is missing")]
    [InlineData("""{ "callback": {} }""", "$.scripts.s.commands[0].callback.javascript", "javascript is missing")]
    [InlineData("""{ "image": "no.png" }""", "$.scripts.s.commands[0].image", "there is no file 'no.png' in the bot's folder")]
    [InlineData("""{ "file": "../bot.json" }""", "$.scripts.s.commands[0].file", "there is no file '../bot.json' in the bot's folder")]
    [InlineData("""{ "image": {} }""", "$.scripts.s.commands[0].image.file", "file is missing")]
    [InlineData("""{ "email": { "to": "x", "html": "x" } }""", "$.scripts.s.commands[0].email.to", "'x' is no e-mail address")]
    [InlineData("""{ "email": { "to": "a@b.c" } }""", "$.scripts.s.commands[0].email.html", "html is missing")]
    [InlineData("""{ "status": "clint" }""", "$.scripts.s.commands[0].status", "the bot has no status 'clint'; did you mean 'client'?")]
    [InlineData("""{ "to_operator": { "status": "x" } }""", "$.scripts.s.commands[0].to_operator.status", "the bot has no status 'x'")]
    [InlineData("""{ "to_operator": false }""", "$.scripts.s.commands[0].to_operator", "to_operator is true or absent")]
    [InlineData("""{ "repeat": false }""", "$.scripts.s.commands[0].repeat", "repeat is true or absent")]
    [InlineData("""{ "run_trigger": "og" }""", "$.scripts.s.commands[0].run_trigger", "the bot has no trigger 'og'")]
    [InlineData("""{ "run_trigger": { "trigger": "go", "after_sec": 1, "after_min": 1 } }""", "$.scripts.s.commands[0].run_trigger.after_min", "after_min is from 0")]
    [InlineData("""{ "add_contexts": ",;" }""", "$.scripts.s.commands[0].add_contexts", "add_contexts has no context")]
    [InlineData("""{ "code": " ", "text": "x" }""", "$.scripts.s.commands[0].code", "code is blank")]
    public async Task A_mistake_in_a_command_is_told_with_its_place(string command, string path, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest(command));

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, problem => problem.Path == path && problem.Message.StartsWith(message, StringComparison.Ordinal));
    }

    private static string Manifest(string commands) => $$"""
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client"],
          "scripts": { "s": { "commands": [{{commands}}] }, "noop": { "commands": [] } },
          "triggers": { "go": { "script": "noop" } }
        }
        """;

    private static Task<TestBot> StartAsync(string commands) =>
        TestBot.StartAsync(Manifest(commands), files: new Dictionary<string, string> { ["cup.png"] = "a cup" });

    private async Task<(JsonObject Job, long Lead)> RunAsync(string commands)
    {
        _bot = await StartAsync(commands);
        var lead = await _bot.LeadAsync(tags: "old");
        await _bot.PatchAsync($"leads/{lead}", new { add_contexts = "start" });
        var job = await _bot.RunAsync(new
        {
            script_code = "s", lead_id = lead, script_request_params = new { mail = "b@example.org", note = "1 < 2", path = "../bot.db" },
        });
        return (job, lead);
    }
}

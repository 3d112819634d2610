namespace Metabot.Server.Tests;

/// <summary>When a lead was handed over, in which channel it is, and the further persons of a ticket, over HTTP.</summary>
public sealed class HandOverTests(HandOverTests.HandOverBot fixture) : IClassFixture<HandOverTests.HandOverBot>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_lead_that_was_never_handed_over_has_no_such_moment()
    {
        var lead = await Bot.GetAsync($"leads/{await Bot.LeadAsync()}");

        Assert.True(lead.ContainsKey("forwarded_at"));
        Assert.Null(lead["forwarded_at"]);
    }

    [Theory]
    [InlineData("hands_over")]
    [InlineData("sets")]
    public async Task A_script_that_hands_over_leaves_the_moment_and_giving_back_keeps_it(string script)
    {
        var before = DateTimeOffset.UtcNow;
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { script_code = script, lead_id = lead });

        var forwarded = await Bot.GetAsync($"leads/{lead}");
        Assert.True((bool)forwarded["is_forwarded"]!);
        Assert.InRange((DateTimeOffset)forwarded["forwarded_at"]!, before, DateTimeOffset.UtcNow);

        await Bot.RunAsync(new { script_code = "gives_back", lead_id = lead });

        var back = await Bot.GetAsync($"leads/{lead}");
        Assert.Equal((false, (string?)forwarded["forwarded_at"]), ((bool)back["is_forwarded"]!, (string?)back["forwarded_at"]));
    }

    [Fact]
    public async Task Handed_over_twice_it_is_the_first_moment_until_it_came_back()
    {
        var lead = await Bot.LeadAsync();
        var first = (string?)(await Bot.PatchAsync($"leads/{lead}", new { is_forwarded = true }))["forwarded_at"];

        var still = (string?)(await Bot.PatchAsync($"leads/{lead}", new { is_forwarded = true, name = "Anna" }))["forwarded_at"];
        await Bot.PatchAsync($"leads/{lead}", new { is_forwarded = false });
        var later = (string?)(await Bot.PatchAsync($"leads/{lead}", new { is_forwarded = true }))["forwarded_at"];

        Assert.NotNull(first);
        Assert.Equal(first, still);
        Assert.NotEqual(first, later);
    }

    [Fact]
    public async Task A_script_reads_the_moment_and_finds_leads_by_it()
    {
        var lead = await Bot.LeadAsync();
        await Bot.RunAsync(new { script_code = "reads", lead_id = lead });
        Assert.Equal(["false 0"], await Bot.TextsAsync(lead));

        await Bot.PatchAsync($"leads/{lead}", new { is_forwarded = true });
        await Bot.RunAsync(new { script_code = "reads", lead_id = lead });

        Assert.Equal("true 1", (await Bot.TextsAsync(lead))[^1]);
    }

    [Fact]
    public async Task A_lead_changes_its_channel_and_triggers_hear_of_it()
    {
        var lead = await Bot.LeadAsync();

        var changed = await Bot.PatchAsync($"leads/{lead}", new { channel_code = "umnico" });

        Assert.Equal("umnico", (string?)changed["channel_code"]);
        await Bot.SettleAsync(0);
        Assert.Equal(["umnico"], await Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("", "channel_code is blank")]
    [InlineData(7, "channel_code must be a string")]
    public async Task A_channel_without_a_code_is_refused(object code, string message)
    {
        var answer = await Bot.TryPatchAsync($"leads/{await Bot.LeadAsync()}", new { channel_code = code });

        Assert.Equal((400, "channel_code"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.StartsWith(message, (string?)answer.Problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person1_id")]
    [InlineData("person2_id")]
    [InlineData("person3_id")]
    [InlineData("author_person_id")]
    public async Task A_person_that_is_not_there_is_refused(string field)
    {
        var answer = await Bot.PostAsync("tickets", new Dictionary<string, object> { ["title"] = "T", [field] = 999 });

        Assert.Equal((400, field, "there is no person 999"), (answer.Status, (string?)answer.Problem["field"], (string?)answer.Problem["detail"]));
    }

    public sealed class HandOverBot : IAsyncLifetime
    {
        private const string Manifest = """
            {
              "id": 42,
              "name": "Test",
              "scripts": {
                "hands_over": { "commands": [{ "to_operator": true }] },
                "sets": { "commands": [{ "javascript": "lead.setForwarded(true);" }] },
                "gives_back": { "commands": [{ "to_bot": true }] },
                "reads": { "commands": [
                  { "javascript": "memory.setAttr('set', String(lead.getData('forwarded_at') !== null)); memory.setAttr('found', String(bot.findLeads(['id'], [['id', leadId], ['forwarded_at', 'is not', null]]).length));" },
                  { "text": "{{ &$set }} {{ &$found }}" }] },
                "tells": { "commands": [{ "javascript": "memory.setAttr('code', lead.getData('channel_code'));" }, { "text": "{{ &$code }}" }] }
              },
              "triggers": { "moved": { "on": [{ "lead_changed": true }], "condition": "return lead.getData('channel_code') === 'umnico';", "script": "tells" } }
            }
            """;

        public TestBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await TestBot.StartAsync(Manifest);

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}

using System.Text.Json;

namespace Metabot.Server.Tests.Storage;

// Each column of the platform's leads: what it reads as here, and whether leads are found by it.
public sealed class LeadColumnTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("id", "leadId")]
    [InlineData("name", "'Ann'")]
    [InlineData("identification", "'555'")]
    [InlineData("person_id", "null")]
    [InlineData("manager_id", "null")]
    [InlineData("bot_id", "42")]
    [InlineData("channel_code", "'webhook'")]
    [InlineData("messenger", "'webhook'")]
    [InlineData("lang_code", "'ru'")]
    [InlineData("status_id", "1")]
    [InlineData("is_mute", "0")]
    [InlineData("is_forwarded", "1")]
    [InlineData("last_activity", "null")]
    public async Task A_column_reads_as_the_lead_has_it_and_finds_the_lead(string column, string value)
    {
        var lead = await CreateAsync();

        Assert.True(await IsTrueAsync(lead, $"lead.getData('{column}') === {value}"));
        Assert.True(await IsTrueAsync(lead, $"bot.findLeads(['id'], [['{column}', {value}], ['id', leadId]]).length === 1"));
        Assert.True(await IsTrueAsync(lead, $"bot.findLeads(['{column}'], [['id', leadId]])[0]['{column}'] === {value}"));
    }

    [Theory]
    [InlineData("created_at")]
    [InlineData("updated_at")]
    public async Task A_moment_is_written_as_run_at_is(string column)
    {
        var lead = await CreateAsync();

        Assert.True(await IsTrueAsync(lead, $@"/^\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(lead.getData('{column}'))"));
        Assert.True(await IsTrueAsync(lead, $"bot.findLeads(['id'], [['{column}', '>', '2020-01-01 00:00:00'], ['id', leadId]]).length === 1"));
    }

    [Theory]
    [InlineData("channel_id")]
    [InlineData("last_response")]
    [InlineData("bot_debug_level")]
    [InlineData("dialog_id")]
    [InlineData("unread_count")]
    public async Task What_only_the_platform_fills_reads_as_null_and_finds_nobody(string column)
    {
        var lead = await CreateAsync();

        Assert.True(await IsTrueAsync(lead, $"lead.getData('{column}') === null"));
        var answer = await AskAsync(lead, $"bot.findLeads(['id'], [['{column}', 1]]).length === 0");
        Assert.Contains($"a lead has no field '{column}'; known are id, name,", (string?)answer.Problem["detail"]);
    }

    private async Task<long> CreateAsync()
    {
        var lead = (long)(await Bot.PostAsync("leads", new { name = "Ann", identification = "555", channel_code = "webhook" })).Success()["lead_id"]!;
        await Bot.PatchAsync($"leads/{lead}", new { lang_code = "ru", is_forwarded = true });
        return lead;
    }

    private async Task<bool> IsTrueAsync(long lead, string expression) => (string?)(await AskAsync(lead, expression)).Success()["status"] == "scheduled";

    private Task<Answer> AskAsync(long lead, string expression) => Bot.PostAsync(
        "jobs/schedule", JsonSerializer.Serialize(new { script_code = "silent", lead_id = lead, run_after_sec = 9_000, condition_script_code = $"return {expression};" }));
}

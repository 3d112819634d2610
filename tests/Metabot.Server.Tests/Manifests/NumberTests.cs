namespace Metabot.Server.Tests.Manifests;

// Ids, delays and lines of bot.json, at and beyond their ends.
public sealed class NumberTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("0", "id is 0")]
    [InlineData("-5", "id is -5")]
    [InlineData("1.5", "id must be an integer; got the number 1.5")]
    [InlineData("1e400", "id must be an integer; got the number 1e400")]
    [InlineData("9223372036854775808", "id must be an integer; got the number 9223372036854775808")]
    [InlineData("true", "id must be an integer; got true")]
    [InlineData("null", null)]
    [InlineData("9223372036854775807", null)]
    public async Task An_id_is_a_whole_number_from_1(string id, string? mistake)
    {
        var members = $$""" "scripts": { "s": { "id": {{id}}, "commands": [] } } """;

        if (mistake is null)
        {
            await folder.ReloadWithAsync(members);
        }
        else
        {
            Assert.StartsWith($"$.scripts.s.id: {mistake}", Assert.Single(await folder.FindMistakesAsync(members)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ "run_after_sec": 2147483647 }""", null)]
    [InlineData("""{ "run_after_sec": 2147483648 }""", "run_after_sec: run_after_sec is 2147483648")]
    [InlineData("""{ "run_after_sec": -1 }""", "run_after_sec: run_after_sec is -1")]
    [InlineData("""{ "run_after_sec": "60" }""", "run_after_sec: run_after_sec must be an integer; got the string \"60\"")]
    [InlineData("""{ "run_after_min": 35791394 }""", null)]
    [InlineData("""{ "run_after_min": 35791395 }""", "run_after_min: run_after_min is from 0 to 35791394 minutes, in the place of run_after_sec")]
    [InlineData("""{ "run_after_min": 1, "run_after_sec": 60 }""", "run_after_min: run_after_min is from 0 to 35791394 minutes, in the place of run_after_sec")]
    [InlineData("""{ "run_at": "2024-02-29 00:00:00" }""", null)]
    [InlineData("""{ "run_at": "2027-02-29 00:00:00" }""", "run_at: run_at '2027-02-29 00:00:00'")]
    [InlineData("""{ "run_at": "2027-01-21T21:00:00" }""", "run_at: run_at '2027-01-21T21:00:00'")]
    [InlineData("""{ "run_at": "9999-12-31 23:59:59" }""", null)]
    public async Task A_triggers_delay_has_its_ends(string trigger, string? mistake)
    {
        var members = $$""" "scripts": { "s": { "commands": [] } }, "triggers": { "t": { "script": "s", {{trigger.Trim('{')}} } """;

        if (mistake is null)
        {
            await folder.ReloadWithAsync(members);
        }
        else
        {
            Assert.StartsWith($"$.triggers.t.{mistake}", Assert.Single(await folder.FindMistakesAsync(members)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0", "line is 0")]
    [InlineData("1001", "line is from 1 to 1000; got 1001")]
    [InlineData("4294967297", "line is from 1 to 1000; got 4294967297")]
    public async Task A_menus_line_is_one_that_a_screen_can_have(string line, string mistake) => Assert.StartsWith(
        $"$.scripts.s.menu[0].line: {mistake}",
        Assert.Single(await folder.FindMistakesAsync($$""" "scripts": { "s": { "commands": [], "menu": [{ "caption": "A", "script": "s", "line": {{line}} }] } } """)),
        StringComparison.Ordinal);
}

namespace Metabot.Bots;

// Triggers that set each other off for ever: what comes back to the state that it started from, and nothing else.
public class TriggerCirclesTests
{
    [Theory]
    [InlineData("a: { on tag_added x } { remove_tags x; add_tags x }", "a -> a")]
    [InlineData("a: { on tag_added x } { remove_tags x; add_tags y }\nb: { on tag_added y } { remove_tags y; add_tags x }", "a -> b -> a|b -> a -> b")]
    [InlineData("a: { on status_changed hot } { status cold }\nb: { on status_changed cold } { status hot }", "a -> b -> a|b -> a -> b")]
    [InlineData("a: { on context_added x } { remove_contexts x; add_contexts x }", "a -> a")]
    [InlineData("a: { } { run_trigger b }\nb: { } { run_trigger a }", "a -> b -> a|b -> a -> b")]
    [InlineData("a: { } { run_trigger a }", "a -> a")]
    [InlineData("a: { on tag_removed x } { add_tags x; remove_tags x }", "a -> a")]
    public void A_circle(string triggers, string ways) => AssertFound(triggers, ways);

    [Theory]
    [InlineData("a: { on tag_added x } { add_tags x }")]
    [InlineData("a: { on tag_added x } { add_tags y }\nb: { on tag_added y } { add_tags x }")]
    [InlineData("a: { on status_changed hot } { status hot }")]
    [InlineData("a: { on tag_added x } { remove_tags x }")]
    [InlineData("a: { on tag_added x } { text x }")]
    [InlineData("a: { on tag_added x } { stop 1; remove_tags x; add_tags x }")]
    [InlineData("a: { on tag_added x; condition } { remove_tags x; add_tags x }")]
    [InlineData("a: { on tag_added x; run_after_sec 5 } { remove_tags x; add_tags x }")]
    [InlineData("a: { on tag_added x; run_after_min 5 } { remove_tags x; add_tags x }")]
    [InlineData("a: { on tag_added x; run_at 5 } { remove_tags x; add_tags x }")]
    [InlineData("a: { on tag_added x } { javascript x; remove_tags x; add_tags x }")]
    [InlineData("a: { on tag_added x } { remove_tags y; add_tags y }")]
    public void What_ends_or_may_end(string triggers) => AssertFound(triggers, "");

    [Fact]
    public void No_delay_is_none() => AssertFound("a: { on tag_added x; run_after_sec 0 } { remove_tags x; add_tags x }", "a -> a");

    // The first time the tag is not there yet, and the way says only what comes back.
    [Theory]
    [InlineData("a: { on lead_changed } { remove_tags x; add_tags x }", "a -> a")]
    [InlineData("a: { on lead_changed } { add_tags x; run_trigger b }\nb: { } { remove_tags x }", "a -> a -> b -> a")]
    [InlineData("a: { on lead_changed } { status hot }", "")]
    public void Any_change_of_the_lead_is_heard(string triggers, string ways) => AssertFound(triggers, ways);

    [Theory]
    [InlineData("\"status\": \"hot\"", 1)]
    [InlineData("\"status\": \"{{ $status }}\"", 0)]
    [InlineData("\"set_attributes\": { \"city\": \"Perm\" }", 1)]
    [InlineData("\"set_attributes\": { \"city\": \"{{ $town }}\" }", 0)]
    [InlineData("\"set_attributes\": { \"city\": 5 }", 0)]
    [InlineData("\"run_script\": \"none\"", 0)]
    [InlineData("\"run_script\": \"menu\"", 0)]
    [InlineData("\"run_script\": \"greet\"", 1)]
    [InlineData("\"text\": \"Hi\", \"code\": \"x\"", 1)]
    [InlineData("\"text\": \"Hi\", \"condition\": \"return true;\"", 0)]
    [InlineData("\"anything\": 1", 0)]
    public void What_only_the_run_knows_is_no_circle(string command, int count) => Assert.Equal(count, TriggerCircles.Find(WrittenBot.Read($$"""
        {
          "triggers": { "a": { "on": [{ "tag_added": "x" }], "script": "s" } },
          "scripts": {
            "s": { "commands": [{ {{command}} }, { "remove_tags": "x" }, { "add_tags": "x" }] },
            "menu": { "menu": [{ "text": "Yes" }], "commands": [{ "text": "Hi" }] },
            "greet": { "commands": [{ "text": "Hi" }] }
          }
        }
        """)).Count());

    [Fact]
    public void A_circle_that_is_too_long_ends_by_itself()
    {
        AssertFound(Chain(19), string.Join('|', Enumerable.Range(0, 19).Select(first => string.Join(" -> ", Enumerable.Range(first, 20).Select(step => $"t{step % 19}")))));
        AssertFound(Chain(21), "");
    }

    [Fact]
    public void The_events_of_the_trigger_are_blamed()
    {
        const string Manifest = """{ "triggers": { "a": { "on": [{ "tag_added": "x" }], "script": "s" } }, "scripts": { "s": { "commands": [{ "remove_tags": "x" }, { "add_tags": "x" }] } } }""";
        var fault = Assert.Single(TriggerCircles.Find(WrittenBot.Read(Manifest)));
        Assert.Equal(("$.triggers.a.on", """[{ "tag_added": "x" }]""", true), (fault.Path, Manifest.Substring(fault.Range.Start, fault.Range.Length), fault.IsSure));
        Assert.Equal("these triggers set each other off for ever, until the server ends the chain: a -> a", fault.Message);
    }

    private static string Chain(int length) => string.Join('\n', Enumerable.Range(0, length).Select(step => $"t{step}: {{ }} {{ run_trigger t{(step + 1) % length} }}"));

    // Each line is a trigger with the script that it runs.
    private static void AssertFound(string triggers, string ways)
    {
        var lines = triggers.Split('\n').Select(line => line.TrimEnd('}').Split([": {", "} {"], StringSplitOptions.None)).ToList();
        var written = lines.Select(line => $"\"{line[0]}\": {{ {string.Concat(Fields(line[1]).Select(field => field + ", "))}\"script\": \"{line[0]}\" }}");
        var scripts = lines.Select(line => $"\"{line[0]}\": {{ \"commands\": [{string.Join(", ", Fields(line[2]).Select(field => $"{{ {field} }}"))}] }}");
        var bot = WrittenBot.Read($$"""{ "triggers": { {{string.Join(", ", written)}} }, "scripts": { {{string.Join(", ", scripts)}} } }""");
        Assert.Equal(ways, string.Join('|', TriggerCircles.Find(bot).Select(fault => fault.Message.Split(": ")[1])));
    }

    private static IEnumerable<string> Fields(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split(' ') switch
    {
        ["on", var happened, var name] => $"\"on\": [{{ \"{happened}\": \"{name}\" }}]",
        ["on", var happened] => $"\"on\": [{{ \"{happened}\": true }}]",
        [var name, var value] => $"\"{name}\": \"{value}\"",
        _ => $"\"{field}\": \"return true;\"",
    });
}

namespace Metabot.Tool.Tests;

/// <summary>Triggers that set each other off by what their scripts change. All bots are checked by one run.</summary>
public sealed class EventCircleTests(EventCircleTests.Checked bots) : IClassFixture<EventCircleTests.Checked>
{
    private const string Scripts = """
        "toA": { "commands": [{ "text": "a" }, { "status": "a" }] },
        "toB": { "commands": [{ "status": "b" }] },
        "toC": { "commands": [{ "status": "c" }] },
        "again": { "commands": [{ "remove_tags": "x" }, { "add_tags": "x" }] },
        "giveX": { "commands": [{ "add_tags": "x" }, { "remove_tags": "y" }] },
        "giveY": { "commands": [{ "add_tags": "y" }, { "remove_tags": "x" }] },
        "enter": { "commands": [{ "add_contexts": "c" }] },
        "leave": { "commands": [{ "remove_contexts": "c" }] },
        "maybeA": { "commands": [{ "condition": "return leadId > 5;", "status": "a" }] },
        "codeA": { "commands": [{ "javascript": "lead.setStatusByName('a');" }] },
        "askA": { "commands": [{ "ask": { "text": "?", "attribute": "n" } }, { "status": "a" }] }
        """;

    // The triggers of a bot, and what is told of it: the trigger where it begins, and the way.
    public static TheoryData<string, string[]> Bots => new()
    {
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "toA" } """, ["a: a -> b -> a", "b: b -> a -> b"] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "toC" }, "c": { "on": [{ "status_changed": "c" }], "script": "toA" } """, ["a: a -> b -> c -> a", "b: b -> c -> a -> b", "c: c -> a -> b -> c"] },
        { """ "x": { "on": [{ "tag_added": "x" }], "script": "again" } """, ["x: x -> x"] },
        { """ "x": { "on": [{ "tag_removed": "x" }], "script": "again" } """, [] },
        { """ "x": { "on": [{ "tag_added": "x" }], "script": "giveY" }, "y": { "on": [{ "tag_added": "y" }], "script": "giveX" } """, ["x: x -> y -> x", "y: y -> x -> y"] },
        { """ "in": { "on": [{ "context_added": "c" }], "script": "leave" }, "out": { "on": [{ "context_removed": true }], "script": "enter" } """, ["in: in -> out -> in", "out: out -> in -> out"] },
        { """ "all": { "on": [{ "lead_changed": true }], "script": "again" } """, ["all: all -> all"] },
        { """ "a": { "on": [{ "attribute_changed": "n" }, { "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "toA" } """, ["a: a -> b -> a", "b: b -> a -> b"] },

        // What is so already is no event, so these come to an end.
        { """ "any": { "on": [{ "status_changed": true }], "script": "toB" } """, [] },
        { """ "x": { "on": [{ "tag_added": "x" }], "script": "giveX" } """, [] },
        { """ "in": { "on": [{ "context_added": "c" }], "script": "enter" } """, [] },
        { """ "x": { "on": [{ "tag_added": "x" }], "script": "giveY" } """, [] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "toC" } """, [] },

        // What is not sure is not told.
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "maybeA" } """, [] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "codeA" } """, [] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "askA" } """, [] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB", "condition": "return leadId > 5;" }, "b": { "on": [{ "status_changed": "b" }], "script": "toA" } """, [] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB", "run_after_sec": 60 }, "b": { "on": [{ "status_changed": "b" }], "script": "toA" } """, [] },
        { """ "a": { "on": [{ "status_changed": "a" }], "script": "toB", "run_at": "2027-01-21 21:00:00" }, "b": { "on": [{ "status_changed": "b" }], "script": "toA" } """, [] },
        { """ "a": { "script": "toB" }, "b": { "on": [{ "status_changed": "b" }], "script": "toA" } """, [] },
    };

    [Theory]
    [MemberData(nameof(Bots))]
    public void A_circle_is_a_warning_and_what_ends_is_none(string triggers, string[] circles) => Assert.Equal(
        circles.Select(circle => circle.Split(": ")).Select(circle => $"$.triggers.{circle[0]}.on: these triggers set each other off for ever, until the server ends the chain: {circle[1]}"),
        bots.FoundIn(triggers));

    [Fact]
    public void It_is_no_error_because_the_bot_runs() => Assert.Equal(0, bots.ExitCode);

    public sealed class Checked : IAsyncLifetime
    {
        private readonly BotFolders _folders = new();
        private IReadOnlyList<string> _lines = [];

        public int ExitCode { get; private set; }

        public async ValueTask InitializeAsync()
        {
            foreach (var (triggers, index) in Triggers.Select((triggers, index) => (triggers, index)))
            {
                _folders.Write($"{index}/bot.json", $$"""{ "id": 42, "name": "T", "statuses": ["new", "a", "b", "c"], "scripts": { {{Scripts}} }, "triggers": { {{triggers}} } }""");
            }

            var tool = await Tool.RunInAsync(_folders.Path, ["check", .. Triggers.Select((_, index) => $"{index}"), "--format", "github"]);
            (ExitCode, _lines) = (tool.ExitCode, tool.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        public ValueTask DisposeAsync()
        {
            _folders.Dispose();
            return ValueTask.CompletedTask;
        }

        public IEnumerable<string> FoundIn(string triggers) => _lines
            .Where(line => line.StartsWith($"::warning file={Triggers.ToList().IndexOf(triggers)}/bot.json,", StringComparison.Ordinal)).Select(line => line.Split("::", 3)[2]);

        private static IEnumerable<string> Triggers => Bots.Select(bot => bot.Data.Item1);
    }
}

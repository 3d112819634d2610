using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Dialogs;

// A bot whose scripts a test writes: each is reached by its own name as a message.
public abstract class DialogBot(string scripts) : SharedBot(Write(scripts))
{
    // With other scripts.
    public Task ReloadAsync(string scripts)
    {
        Bot.WriteManifest(Write(scripts));
        return Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
    }

    // A lead with what it says, one after the other; the answers to the last.
    public async Task<string[]> TalkAsync(params string[] said)
    {
        var lead = await Bot.LeadAsync();
        string[] answers = [];
        foreach (var text in said)
        {
            answers = await Bot.SayAsync(lead, text);
        }

        return answers;
    }

    // Texts with their buttons, as the lead sees them.
    public static string[] Shown(JsonObject answer) =>
    [
        .. answer["messages"]!.AsArray().Select(message => string.Concat(
            [(string)message!["text"]!, .. message["content"]!["buttons"]?.AsArray().Select(button => $" [{button!["caption"]}]") ?? []])),
    ];

    private static string Write(string scripts)
    {
        var names = JsonNode.Parse($$"""{ {{scripts}} }""")!.AsObject().Select(script => script.Key);
        var routes = names.Select(name => $$"""  "{{name}}": { "pattern": "^{{name}}$", "script": "{{name}}" } """);
        return $$"""
            {
              "id": 42,
              "name": "Test",
              "scripts": { {{scripts}}, "fallback": { "kind": "fallback", "commands": [{ "text": "What?" }, { "repeat": true }] } },
              "routes": { {{string.Join(",", routes)}} }
            }
            """;
    }
}

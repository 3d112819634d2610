using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// Whatever the lead says next becomes an attribute.
internal sealed record AskValue(MacroText Text, string Attribute) : Command, ICommand, IWaitingCommand
{
    private static readonly string[] Fields = ["text", "attribute"];

    public static string Kind => "ask";

    public static string PlatformType => "value_input";

    public static JsonObject Schema => SchemaText.Object(
        "Asks the lead for a value and waits for it.",
        ("text", SchemaText.Describe("string", "The question; macros are replaced.")),
        ("attribute", SchemaText.Describe("string", "The lead's attribute that keeps the answer."))).Requires("text", "attribute");

    public static Command? Read(JsonFields command, IJavaScriptSources javaScript)
    {
        var fields = command.Nested(Kind, Fields)!;
        var (text, attribute) = (MacroText.ReadRequired(fields, "text"), fields.Required("attribute"));
        return text is null ? null : new AskValue(text, attribute);
    }

    public override async Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("ask");
        run.Ask(new TextMessage(await Text.FillAsync(run.State)));
        return Step.Wait;
    }

    // A picture, for example, comes without words.
    public Task<Step> AnswerAsync(CommandRun run, IncomingMessage incoming)
    {
        if (string.IsNullOrWhiteSpace(incoming.Words))
        {
            return Task.FromResult(Step.Wait);
        }

        run.EditLead("ask").SetAttribute(Attribute, Values.Json(incoming.Words));
        return Task.FromResult(Step.Next);
    }
}

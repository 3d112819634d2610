using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record SendText(string Text) : Command, ICommand
{
    public static string Kind => "text";

    public static JsonObject Schema => new()
    {
        ["type"] = "string",
        ["minLength"] = 1,
        ["description"] = $"Sends a text. Macros: {TextMacros.Known}.",
    };

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript)
    {
        if (fields.NotBlank(Kind) is not { } text)
        {
            return null;
        }

        foreach (var macro in TextMacros.Unknown(text))
        {
            fields.Refuse(Kind, $"there is no macro '{macro}'; known: {TextMacros.Known}");
        }

        return new SendText(text);
    }

    public override Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("send a text to");
        run.State.Messages.Add(new TextMessage(TextMacros.Fill(Text, run.State)));
        return Task.FromResult(Step.Next);
    }
}

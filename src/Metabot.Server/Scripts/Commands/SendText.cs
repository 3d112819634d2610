using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record SendText(MacroText Text) : Command, ICommand
{
    public static string Kind => "text";

    public static string PlatformType => "send_text";

    public static JsonObject Schema => SchemaText.Describe("string", $"Sends a text. Macros: {TextMacros.Known}.");

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript) =>
        MacroText.Read(fields, Kind) is { } text ? new SendText(text) : null;

    public override async Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("send a text to");
        run.Send(new TextMessage(await Text.FillAsync(run.State)));
        return Step.Next;
    }
}

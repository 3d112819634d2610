using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// The dialog stays here, and each message runs the code, until that returns anything but false.
internal sealed record RunCallback(JavaScriptSource Code, MacroText? Text, bool IsImmediate, MacroText? Error) : Command, ICommand, IWaitingCommand
{
    private static readonly string[] Fields = ["javascript", "text", "immediate", "error"];

    public static string Kind => "callback";

    public static string PlatformType => "run_js_callback";

    public static JsonObject Schema => SchemaText.Object(
        "Waits, and runs JavaScript with each message of the lead; false stays, anything else goes on.",
        ("javascript", SchemaText.Reference("javascript")),
        ("text", SchemaText.Describe("string", "The question that is sent first.")),
        ("immediate", SchemaText.Describe("boolean", "Whether the code runs at once, too, with isFirstImmediateCall true.")),
        ("error", SchemaText.Describe("string", "What is sent when the code throws; the dialog stays. Without it the run fails."))).Requires("javascript");

    public static Command? Read(JsonFields command, IJavaScriptSources javaScript)
    {
        var fields = command.Nested(Kind, Fields)!;
        if (fields.IsMissing("javascript"))
        {
            fields.Refuse("javascript", "javascript is missing; it runs with each message of the lead");
        }

        return javaScript.Read(fields, "javascript") is { } code
            ? new RunCallback(code, MacroText.Read(fields, "text"), fields.Flag("immediate") == true, MacroText.Read(fields, "error"))
            : null;
    }

    public override async Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("wait for");
        if (Text is not null)
        {
            run.Ask(new TextMessage(await Text.FillAsync(run.State)));
        }

        return IsImmediate ? await CallAsync(run, isFirst: true) : Step.Wait;
    }

    public Task<Step> AnswerAsync(CommandRun run, IncomingMessage incoming) => CallAsync(run, isFirst: false);

    private async Task<Step> CallAsync(CommandRun run, bool isFirst)
    {
        try
        {
            var outcome = await run.JavaScript.RunAsync(Code, run.State, isFirst);
            return outcome is { Flow: null, Value.ValueKind: JsonValueKind.False } ? Step.Wait : Step.After(outcome.Flow);
        }
        catch (JavaScriptFailedException) when (Error is not null)
        {
            run.Send(new TextMessage(await Error.FillAsync(run.State)));
            return Step.Wait;
        }
    }
}

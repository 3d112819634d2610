using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record RunJavaScript(JavaScriptSource Code) : Command, ICommand
{
    public static string Kind => "javascript";

    public static string PlatformType => "run_javascript";

    public static JsonObject Schema => SchemaText.Reference("javascript");

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript) =>
        javaScript.Read(fields, Kind) is { } code ? new RunJavaScript(code) : null;

    public override async Task<Step> RunAsync(CommandRun run) => Step.After((await run.JavaScript.RunAsync(Code, run.State)).Flow);
}

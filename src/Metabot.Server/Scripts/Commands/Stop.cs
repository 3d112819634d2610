using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record Stop : Command, ICommand
{
    public static string Kind => "stop";

    public static string PlatformType => "stop";

    public static JsonObject Schema => SchemaText.True("Ends the script, and the scripts that run it; no menu is shown.");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript)
    {
        fields.MustBeTrue(Kind);
        return new Stop();
    }

    public override Task<Step> RunAsync(CommandRun run) => Task.FromResult(Step.Stop);
}

using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record Stop : Command, ICommand
{
    public static string Kind => "stop";

    public static JsonObject Schema => new() { ["const"] = true, ["description"] = "Ends the script, and the scripts that run it." };

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript)
    {
        if (fields.Flag(Kind) == false)
        {
            fields.Refuse(Kind, "stop is true or absent");
        }

        return new Stop();
    }

    public override Task<Step> RunAsync(CommandRun run) => Task.FromResult(Step.Stop);
}

using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record RemoveContexts(IReadOnlyList<string> Contexts) : Command, ICommand
{
    public static string Kind => "remove_contexts";

    public static string PlatformType => "remove_lead_contexts";

    public static JsonObject Schema => SchemaText.Reference("contexts");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript) => new RemoveContexts(ContextList.Read(fields, Kind));

    public override Task<Step> RunAsync(CommandRun run)
    {
        var lead = run.EditLead("take out of a context");
        foreach (var context in Contexts)
        {
            lead.RemoveContext(context);
        }

        return Task.FromResult(Step.Next);
    }
}

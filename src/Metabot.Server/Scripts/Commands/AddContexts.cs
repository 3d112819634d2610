using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record AddContexts(IReadOnlyList<string> Contexts) : Command, ICommand
{
    public static string Kind => "add_contexts";

    public static string PlatformType => "add_lead_contexts";

    public static JsonObject Schema => SchemaText.Reference("contexts");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript) => new AddContexts(ContextList.Read(fields, Kind));

    public override Task<Step> RunAsync(CommandRun run)
    {
        var lead = run.EditLead("put into a context");
        foreach (var context in Contexts)
        {
            lead.AddContext(context);
        }

        return Task.FromResult(Step.Next);
    }
}

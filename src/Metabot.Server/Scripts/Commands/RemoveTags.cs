using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record RemoveTags(IReadOnlyList<string> Tags) : Command, ICommand
{
    public static string Kind => "remove_tags";

    public static string PlatformType => "remove_lead_tags";

    public static JsonObject Schema => SchemaText.Reference("tags");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript) => new RemoveTags(fields.Tags(Kind));

    public override Task<Step> RunAsync(CommandRun run)
    {
        var lead = run.EditLead("take tags off");
        foreach (var tag in Tags)
        {
            lead.RemoveTag(tag);
        }

        return Task.FromResult(Step.Next);
    }
}

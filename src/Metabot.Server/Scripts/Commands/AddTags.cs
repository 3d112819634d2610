using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record AddTags(IReadOnlyList<string> Tags) : Command, ICommand
{
    public static string Kind => "add_tags";

    public static string PlatformType => "add_lead_tags";

    public static JsonObject Schema => SchemaText.Reference("tags");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript) => new AddTags(fields.Tags(Kind));

    public override Task<Step> RunAsync(CommandRun run)
    {
        var lead = run.EditLead("tag");
        foreach (var tag in Tags)
        {
            lead.AddTag(tag);
        }

        return Task.FromResult(Step.Next);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record SetAttributes(IReadOnlyDictionary<string, JsonElement> Attributes) : Command, ICommand
{
    public static string Kind => "set_attributes";

    public static string? PlatformType => null;

    public static JsonObject Schema => new() { ["type"] = "object", ["description"] = "Attributes of the lead; any JSON values." };

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript) => new SetAttributes(fields.Members(Kind));

    public override Task<Step> RunAsync(CommandRun run)
    {
        var lead = run.EditLead("set attributes of");
        foreach (var (name, value) in Attributes)
        {
            lead.SetAttribute(name, value);
        }

        return Task.FromResult(Step.Next);
    }
}

using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record SetStatus(string Status) : Command, ICommand
{
    public static string Kind => "status";

    public static string PlatformType => "set_lead_status";

    public static JsonObject Schema => SchemaText.Describe("string", "Sets the lead's status, by its name.");

    public override IEnumerable<NameReference> References => [new(NameKind.Status, Status, Kind)];

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript) =>
        fields.NotBlank(Kind) is { } status ? new SetStatus(status) : null;

    public override Task<Step> RunAsync(CommandRun run)
    {
        Set(run, Status);
        return Task.FromResult(Step.Next);
    }

    public static void Set(CommandRun run, string name)
    {
        var status = run.State.Bot.Statuses.First(status => status.Name == name);
        run.EditLead("set the status of").SetStatus(status.Id, status.Name);
    }
}

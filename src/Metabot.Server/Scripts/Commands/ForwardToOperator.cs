using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// From now on a person answers: messages are kept, and run nothing. No channel here has operators of its own, so the
// status is always set.
internal sealed record ForwardToOperator(string? Status) : Command, ICommand
{
    private static readonly string[] Fields = ["status"];

    public static string Kind => "to_operator";

    public static string PlatformType => "forward_to_operator";

    public static JsonObject Schema => new()
    {
        ["description"] = "Hands the lead over to an operator, perhaps with a status.",
        ["oneOf"] = new JsonArray(new JsonObject { ["const"] = true }, SchemaText.Object(("status", SchemaText.Describe("string"))).Requires("status")),
    };

    public override IEnumerable<NameReference> References => Status is null ? [] : [new(NameKind.Status, Status, $"{Kind}.status")];

    public static Command Read(JsonFields command, IJavaScriptSources javaScript)
    {
        if (command.Value(Kind) is { ValueKind: JsonValueKind.Object })
        {
            return new ForwardToOperator(command.Nested(Kind, Fields)!.Required("status"));
        }

        command.MustBeTrue(Kind);
        return new ForwardToOperator(Status: null);
    }

    public override Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("hand over").Change("is_forwarded", run.State.Lead!.IsForwarded, value: true, lead => lead.IsForwarded = true);
        if (Status is not null)
        {
            SetStatus.Set(run, Status);
        }

        return Task.FromResult(Step.Next);
    }
}

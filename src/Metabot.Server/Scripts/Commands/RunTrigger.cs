using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts.Commands;

// A job of its own, which asks the trigger's condition when the delay is over.
internal sealed record RunTrigger(string Trigger, int AfterSec) : Command, ICommand
{
    private static readonly string[] Fields = ["trigger", "after_sec", "after_min"];

    public static string Kind => "run_trigger";

    public static string PlatformType => "run_trigger";

    public static JsonObject Schema => new()
    {
        ["description"] = "Activates a trigger, by its code, perhaps later.",
        ["oneOf"] = new JsonArray(
            SchemaText.Reference("code"),
            SchemaText.Object(("trigger", SchemaText.Reference("code")), ("after_sec", SchemaText.Describe("integer")), ("after_min", SchemaText.Describe("integer"))).Requires("trigger")),
    };

    public override IEnumerable<NameReference> References => [new(NameKind.Trigger, Trigger, Kind)];

    public static Command? Read(JsonFields command, IJavaScriptSources javaScript)
    {
        if (command.Value(Kind) is not { ValueKind: System.Text.Json.JsonValueKind.Object })
        {
            return command.NotBlank(Kind) is { } trigger ? new RunTrigger(trigger, 0) : null;
        }

        var fields = command.Nested(Kind, Fields)!;
        return new RunTrigger(fields.Required("trigger"), fields.Delay("after_sec", "after_min") ?? 0);
    }

    public override Task<Step> RunAsync(CommandRun run)
    {
        var (state, now) = (run.State, run.State.Clock.Now);
        state.FollowUps.Jobs.Add(new Job
        {
            BotId = state.Bot.Id,
            Kind = JobTargetKind.Trigger,
            TargetCode = Trigger,
            LeadId = state.Lead?.Id,
            TicketId = state.Ticket?.Id,
            Request = JsonText.Write(state.Request),
            RunAt = now.AddSeconds(AfterSec),
            CreatedAt = now,
        });
        return Task.FromResult(Step.Next);
    }
}

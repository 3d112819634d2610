using System.Text.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// All that a script sees, and all that it can change. It reaches the engine as JSON, so that nothing of the server does.
internal sealed record ScriptWorld(
    long BotId,
    string BotName,
    IReadOnlyList<LeadStatus> Statuses,
    BotState Bot,
    Lead? Lead,
    Ticket? Ticket,
    Dictionary<string, JsonElement> Request,
    Dictionary<string, JsonElement> Memory,
    ScriptClock Clock);

// Now is the moment at which the script starts; the clock that a test moves stands still while it runs.
internal sealed record ScriptClock(DateTimeOffset Now, string Zone, bool StandsStill);

internal sealed record ScriptRequest(string Code, bool IsCondition, ScriptWorld World);

// A condition changes nothing, so it has no effects; neither has a script that failed. The value is what the script
// returned, as JSON; undefined and functions are null.
internal sealed record ScriptAnswer(bool IsTrue, JsonElement Value, string? Problem, ScriptEffects? Effects)
{
    public static ScriptAnswer Failed(string problem) => new(false, Json.JsonText.Null, problem, null);
}

internal sealed record ScriptEffects(
    BotState Bot, Lead? Lead, Ticket? Ticket, Dictionary<string, JsonElement> Memory, IReadOnlyList<LeadEvent> Events, IReadOnlyList<string> Texts);

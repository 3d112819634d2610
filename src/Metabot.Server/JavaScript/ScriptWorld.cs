using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.JavaScript.Host;
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
    ScriptClock Clock)
{
    public IReadOnlyList<TicketStatus> TicketStatuses { get; init; } = [];

    public IReadOnlyList<TicketType> TicketTypes { get; init; } = [];

    // Of the tickets that scripts found and changed before, in the same run.
    public IReadOnlyList<Ticket> OtherTickets { get; init; } = [];

    // Null outside of a dialog.
    public IncomingMessage? Incoming { get; init; }

    // The first run of a callback, before the lead has answered (the platform's documentation).
    public bool IsFirstImmediateCall { get; init; }
}

// Now is the moment at which the script starts; the clock that a test moves stands still while it runs.
internal sealed record ScriptClock(DateTimeOffset Now, string Zone, bool StandsStill)
{
    // As run_at is written.
    public string Write(DateTimeOffset moment) => RunAtText.Write(TimeZoneInfo.ConvertTime(moment, ScriptTimeSystem.FindZone(Zone)).DateTime);
}

internal sealed record ScriptRequest(string Code, bool IsCondition, ScriptWorld World);

// A condition changes nothing, so it has no effects; neither has a script that failed. The value is what the script
// returned, as JSON; undefined and functions are null.
internal sealed record ScriptAnswer(bool IsTrue, JsonElement Value, string? Problem, ScriptEffects? Effects)
{
    public ScriptPlace? Place { get; init; }

    public static ScriptAnswer Failed(string problem, ScriptPlace? place = null) => new(false, Json.JsonText.Null, problem, null) { Place = place };
}

internal sealed record ScriptEffects(
    BotState Bot, Lead? Lead, Ticket? Ticket, Dictionary<string, JsonElement> Memory, IReadOnlyList<LeadEvent> Events, IReadOnlyList<string> Texts)
{
    // Other tickets than the job's own, that the script found and changed.
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    public ScriptFlow? Flow { get; init; }
}

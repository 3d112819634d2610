using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What a run sees and changes. The entities are copies: they are written only when the run succeeds.
internal sealed class RunState
{
    public required BotDefinition Bot { get; init; }

    public required BotState BotState { get; set; }

    // As they were when the run began, to know which of them it changed.
    public required IReadOnlyDictionary<string, JsonElement> BotAttributesBefore { get; init; }

    public required ServerClock Clock { get; init; }

    public required IScriptHost Host { get; init; }

    public Lead? Lead { get; set; }

    public Ticket? Ticket { get; set; }

    public Dictionary<string, JsonElement> Request { get; init; } = [];

    // Kept only for this run (the platform's documentation).
    public Dictionary<string, JsonElement> Memory { get; private set; } = [];

    public List<OutgoingMessage> Messages { get; } = [];

    public List<LeadEvent> Events { get; } = [];

    public ScriptFollowUps FollowUps { get; } = new();

    public RunState CopyFor(Lead lead) => new()
    {
        Bot = Bot,
        BotState = BotState.Copy(),
        BotAttributesBefore = new Dictionary<string, JsonElement>(BotState.Attributes),
        Clock = Clock,
        Host = Host,
        Lead = lead.Copy(),
        Ticket = Ticket,
        Request = Request,
    };

    public LeadEditor? EditLead() => Lead is { } lead ? new LeadEditor(lead, Events) : null;

    public ScriptWorld ToWorld() => new(Bot.Id, Bot.Name, Bot.Statuses, BotState, Lead, Ticket, Request, Memory, Clock.ForScripts());

    public void Apply(ScriptEffects effects)
    {
        (BotState, Lead, Ticket, Memory) = (effects.Bot, effects.Lead, effects.Ticket, effects.Memory);
        Messages.AddRange(effects.Texts.Select(text => new TextMessage(text)));
        Events.AddRange(effects.Events);
    }
}

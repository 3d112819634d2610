using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// What a run sees and changes. The entities are copies: they are written only when the run succeeds.
internal sealed class RunState
{
    public RunState(RunRows rows)
    {
        Before = rows;
        (BotState, Lead, Ticket, Dialog) = rows.Copy();
    }

    public required BotDefinition Bot { get; init; }

    public required ServerClock Clock { get; init; }

    public required IScriptHost Host { get; init; }

    public RunRows Before { get; }

    public BotState BotState { get; set; }

    public Lead? Lead { get; set; }

    public Ticket? Ticket { get; set; }

    public DialogState Dialog { get; set; }

    // What the lead has just said; null in a job.
    public IncomingMessage? Incoming { get; init; }

    public Dictionary<string, JsonElement> Request { get; set; } = [];

    // Kept only for this scenario (the platform's documentation).
    public Dictionary<string, JsonElement> Memory { get; set; } = [];

    public List<OutgoingMessage> Messages { get; } = [];

    public List<LeadEvent> Events { get; } = [];

    public ScriptFollowUps FollowUps { get; private init; } = new();

    // Other tickets than its own, that scripts of the run changed, by their ids.
    public Dictionary<long, Ticket> OtherTickets { get; private init; } = [];

    // The command that runs, or ran last; null before the first one.
    public CommandPlace? Place { get; set; }

    // As it was when it began.
    public RunState Undo() => new(Before) { Bot = Bot, Clock = Clock, Host = Host, Incoming = Incoming };

    // For the next lead of a broadcast, which sees what this one has made of what they share.
    public RunState CopyFor(Lead lead, DialogState dialog) => new(new RunRows(BotState, lead, Ticket, dialog))
    {
        Bot = Bot,
        Clock = Clock,
        Host = Host,
        Request = Request,
        OtherTickets = new(OtherTickets),
        FollowUps = new(FollowUps),
    };

    public DialogScenario Scenario => new(Memory, Request, Ticket?.Id);

    // Goes on with what the lead's dialog has left.
    public void EnterScenario() => (Memory, Request) = (new(Dialog.Scenario.Memory), Dialog.Scenario.Request);

    // Begins anew.
    public void LeaveScenario() => Ticket = null;

    public LeadEditor? EditLead() => Lead is { } lead ? new LeadEditor(lead, Events) : null;

    public ScriptWorld ToWorld() => new(Bot.Id, Bot.Name, Bot.Statuses, BotState, Lead, Ticket, Request, Memory, Clock.ForScripts())
    {
        TicketStatuses = Bot.TicketStatuses,
        TicketTypes = Bot.TicketTypes,
        OtherTickets = [.. OtherTickets.Values],
        Incoming = Incoming,
    };

    public void Apply(ScriptEffects effects)
    {
        (BotState, Lead, Ticket, Memory) = (effects.Bot, effects.Lead, effects.Ticket, effects.Memory);
        Messages.AddRange(effects.Texts.Select(text => new TextMessage(text)));
        Events.AddRange(effects.Events);
        foreach (var ticket in effects.Tickets)
        {
            OtherTickets[ticket.Id] = ticket;
        }
    }
}

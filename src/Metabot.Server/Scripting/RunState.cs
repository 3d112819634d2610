using System.Text.Json;
using Metabot.Server.Bots;
using Metabot.Server.Scheduling;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripting;

// What a run sees and changes. The entities are copies: they are written only when the run succeeds.
internal sealed class RunState
{
    public required BotDefinition Bot { get; init; }

    public required BotState BotState { get; set; }

    public required ServerClock Clock { get; init; }

    public Lead? Lead { get; set; }

    public Ticket? Ticket { get; init; }

    public Dictionary<string, JsonElement> Request { get; init; } = [];

    // Kept only for this run (public documentation).
    public Dictionary<string, JsonElement> Memory { get; private set; } = [];

    public required Func<int> CountLeads { get; init; }

    // Plans a job that is scheduled together with the effects of this run; null in a condition, which changes nothing.
    public Func<JobDraft, JavaScriptRunner, Task<Job>>? Plan { get; init; }

    public List<string> Texts { get; } = [];

    public List<Job> FollowUps { get; } = [];

    public RunState CopyFor(Lead lead) => new()
    {
        Bot = Bot,
        BotState = BotState.Copy(),
        Clock = Clock,
        Lead = lead.Copy(),
        Ticket = Ticket,
        Request = Request,
        CountLeads = CountLeads,
        Plan = Plan,
    };

    public ScriptWorld ToWorld() => new(Bot.Id, Bot.Name, BotState, Lead, Ticket, Request, Memory, Clock.ForScripts());

    public void Apply(ScriptEffects effects) => (BotState, Lead, Memory) = (effects.Bot, effects.Lead, effects.Memory);
}

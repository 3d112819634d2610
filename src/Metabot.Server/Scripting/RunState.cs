using System.Text.Json;
using Metabot.Server.Bots;
using Metabot.Server.Scheduling;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripting;

// What a run sees and changes. The entities are copies: they are written only when the run succeeds.
internal sealed class RunState
{
    public required BotDefinition Bot { get; init; }

    public required BotState BotState { get; init; }

    public required ServerClock Clock { get; init; }

    public Lead? Lead { get; init; }

    public Ticket? Ticket { get; init; }

    public Dictionary<string, JsonElement> Request { get; init; } = [];

    // Kept only for this run (the platform's documentation).
    public Dictionary<string, JsonElement> Memory { get; private init; } = [];

    public required Func<int> CountLeads { get; init; }

    // Plans a job that is scheduled together with the effects of this run; null in a condition, which changes nothing.
    public Func<JobDraft, Job>? Plan { get; init; }

    public List<string> Texts { get; } = [];

    public List<Job> FollowUps { get; } = [];

    public RunState CopyFor(Lead lead) => Copy(lead, memory: [], Plan);

    public RunState CopyForCondition() => Copy(Lead, Memory, plan: null);

    private RunState Copy(Lead? lead, Dictionary<string, JsonElement> memory, Func<JobDraft, Job>? plan) => new()
    {
        Bot = Bot,
        BotState = BotState.Copy(),
        Clock = Clock,
        Lead = lead?.Copy(),
        Ticket = Ticket,
        Request = Request,
        Memory = new(memory),
        CountLeads = CountLeads,
        Plan = plan,
    };
}

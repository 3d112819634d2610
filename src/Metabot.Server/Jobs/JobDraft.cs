using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Jobs;

// A request whose fields are right by themselves; whether what they name exists is the planner's question.
internal sealed record JobDraft(JobTarget Target)
{
    public long? LeadId { get; init; }

    public long? TicketId { get; init; }

    public string? RunAt { get; init; }

    public int? RunAfterSec { get; init; }

    public bool IsPeriodic { get; init; }

    public int? RepeatIntervalSec { get; init; }

    public CatchUp CatchUp { get; init; }

    public int? CatchUpPerMin { get; init; }

    public string? Condition { get; init; }

    public string? Request { get; init; }

    public IReadOnlyList<string> AddTags { get; init; } = [];

    public IReadOnlyList<string> RemoveTags { get; init; } = [];

    public string? Key { get; init; }
}

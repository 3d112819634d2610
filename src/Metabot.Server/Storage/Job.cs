using System.Globalization;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Storage;

internal sealed class Job : IBotRow
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public JobTargetKind Kind { get; set; }

    public long? TargetId { get; set; }

    public string? TargetCode { get; set; }

    public long? LeadId { get; set; }

    public long? TicketId { get; set; }

    // A name of the job's own: planned again under it, a job that waits is replaced.
    public string? Key { get; set; }

    // Whether a script planned it, and no caller.
    public bool IsOfScript { get; set; }

    public JobStatus Status { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset RunAt { get; set; }

    public bool IsPeriodic { get; set; }

    public int? RepeatIntervalSec { get; set; }

    public CatchUp CatchUp { get; set; }

    public int? CatchUpPerMin { get; set; }

    // The beat that the run to come makes up for, where it was put off so that a minute does not have too many; null where its moment is its beat.
    public DateTimeOffset? PutOffBeat { get; set; }

    public string? Condition { get; set; }

    // script_request_params as JSON text.
    public string? Request { get; set; }

    public List<string> AddTags { get; set; } = [];

    public List<string> RemoveTags { get; set; } = [];

    // How many jobs, each started by the one before without a delay, have led to this one.
    public int ChainLength { get; set; }

    // How often the server has ended while the run that is due was under way.
    public int Interruptions { get; set; }

    // The span that planned it, as W3C's traceparent; null when nobody watched.
    public string? TraceParent { get; set; }

    // Its runs begin traces of their own, which link to that span: it repeats, or a run planned it for later and may do so for ever.
    public bool BeginsTrace { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public List<Run> Runs { get; set; } = [];

    // Its code, or its id as text.
    public string TargetName => TargetCode ?? TargetId!.Value.ToString(CultureInfo.InvariantCulture);

    public JobTarget Target => TargetCode is { } code ? JobTarget.ByCode(Kind, code) : JobTarget.ById(Kind, TargetId!.Value);

    public bool IsFinal => Status is not JobStatus.Scheduled;
}

internal enum JobStatus
{
    Scheduled,

    // Only ever shown: a run that a crash ended leaves nothing to clean up.
    Running,
    Completed,
    Skipped,
    Failed,
    Cancelled,
}

namespace Metabot.Server.Storage;

// When a job of the file is due. Gone while its run is under way, so that a run can be planned beside it.
internal sealed class WaitingRun
{
    public long JobId { get; set; }

    public DateTimeOffset Moment { get; set; }
}

// A run that is under way, or was when the server ended.
internal sealed class BegunRun
{
    public long JobId { get; set; }

    public DateTimeOffset Moment { get; set; }
}

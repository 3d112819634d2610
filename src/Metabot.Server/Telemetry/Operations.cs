namespace Metabot.Server.Telemetry;

// What spans are called by, and before what it is done to: few, for whoever counts spans counts them by their names.
internal static class Operations
{
    public const string Accept = "accept";
    public const string Evaluate = "evaluate";
    public const string Run = "run";
    public const string Deliver = "deliver";
}

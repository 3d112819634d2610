namespace Metabot.Server.JavaScript;

// Of one evaluation, this project's decision.
internal static class ScriptLimits
{
    public const int Statements = 100_000;
    public const int Memory = 16 * 1024 * 1024;
    public const int Recursion = 64;
    public const uint ArraySize = 100_000;

    // On the wall, as the library has no other; a little below the script's, so that a worker need not die of it.
    public static readonly TimeSpan RegexTime = TimeSpan.FromMilliseconds(450);

    // Reading a condition takes 2 ms on a machine with nothing else to do; what takes this long was made to.
    // The wall's time is for a machine that gives a reader a fifteenth of a core.
    public static readonly TimeLimit Reading = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30));

    public static readonly TimeLimit Running = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));

    public static readonly string TimeProblem = $"it ran longer than {Running.Processor.TotalMilliseconds} ms";
    public static readonly string MemoryProblem = $"it took more than {Memory / 1024 / 1024} MB of memory";
}

// What counts is the processor time, so that no script fails because the machine has much else to do; and the time on
// the wall, so that none keeps its worker for ever.
internal sealed record TimeLimit(TimeSpan Processor, TimeSpan Wall);

namespace Metabot;

/// <summary>How often a call is tried again, and how long is waited. The defaults are this project's decisions.</summary>
public sealed class BotResilienceOptions
{
    private const int MostRetries = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How many tries may follow the first, from 1 to 10; 3 unless told otherwise.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>
    /// The wait before the first retry; each next one is about twice as long, with chance in it. Half a second unless told otherwise,
    /// from 10 milliseconds to <see cref="LongestWait"/>. A server's <c>Retry-After</c> goes before it.
    /// </summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest <c>Retry-After</c> that is waited for, 10 seconds unless told otherwise, from 10 milliseconds to a day.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long one try of a call that may be tried again lasts, until its answer begins; 10 seconds unless told otherwise, from
    /// 10 milliseconds to <see cref="Timeout"/>. A call that is tried once has all of <see cref="Timeout"/>.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a call lasts with all its tries and waits, until its answer begins; 60 seconds unless told otherwise, from
    /// 10 milliseconds to a day. The time-out of <see cref="HttpClient"/>, 100 seconds unless told otherwise, holds beside it.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether the server knows <c>Idempotency-Key</c>, so that a job with an <see cref="JobOptions.IdempotencyKey"/> may be sent again.
    /// This project's server does; whether the platform does is not documented, so it is false unless told otherwise.
    /// </summary>
    public bool KnowsIdempotencyKey { get; set; }

    internal void Check()
    {
        Demand(Retries is >= 1 and <= MostRetries, nameof(Retries), Retries, $"from 1 to {MostRetries}");
        Demand(Timeout >= Shortest && Timeout <= Longest, nameof(Timeout), Timeout, "from 10 milliseconds to a day");
        Demand(LongestWait >= Shortest && LongestWait <= Longest, nameof(LongestWait), LongestWait, "from 10 milliseconds to a day");
        Demand(Delay >= Shortest && Delay <= LongestWait, nameof(Delay), Delay, $"from 10 milliseconds to {nameof(LongestWait)}");
        Demand(AttemptTimeout >= Shortest && AttemptTimeout <= Timeout, nameof(AttemptTimeout), AttemptTimeout, $"from 10 milliseconds to {nameof(Timeout)}");
    }

    private static void Demand(bool isRight, string option, object value, string range)
    {
        if (!isRight)
        {
            throw new ArgumentOutOfRangeException(option, value, $"{nameof(BotResilienceOptions)}.{option} is {range}");
        }
    }
}

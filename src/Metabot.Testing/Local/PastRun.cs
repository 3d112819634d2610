using System.Globalization;

namespace Metabot.Testing;

/// <summary>One run of a job in a <see cref="LocalBot"/>'s history.</summary>
/// <param name="RunId">The run's id; runs are numbered in the order in which they ended.</param>
/// <param name="JobId">The job's id.</param>
/// <param name="Target">What it ran, for example <c>script "welcome"</c>.</param>
/// <param name="LeadId">The lead it was for; null for none.</param>
/// <param name="At">When it ran by the bot's clock, in UTC; the clock stands still during a run.</param>
/// <param name="Outcome"><see cref="BotJobStatus.Completed"/>, <see cref="BotJobStatus.Skipped"/> or <see cref="BotJobStatus.Failed"/>.</param>
/// <param name="Reason">Why it did not complete; null where it did.</param>
public sealed record PastRun(long RunId, long JobId, JobTarget Target, long? LeadId, DateTimeOffset At, BotJobStatus Outcome, string? Reason)
{
    /// <summary>For example <c>2030-01-01 09:00:00 job 7 script "welcome" for lead 1 completed</c>.</summary>
    public override string ToString()
    {
        var lead = LeadId is { } id ? string.Create(CultureInfo.InvariantCulture, $" for lead {id}") : "";
        var reason = Reason is null ? "" : ": " + Reason;
        return string.Create(CultureInfo.InvariantCulture, $"{At.UtcDateTime:yyyy-MM-dd HH:mm:ss} job {JobId} {Target}{lead} {Outcome.ToString().ToLowerInvariant()}{reason}");
    }
}

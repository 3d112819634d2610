using Metabot.Rules;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Logging;

internal static partial class JobLog
{
    private const int LongestReason = 300;

    [LoggerMessage(20, LogLevel.Debug, "job {JobId} of bot {BotId} accepted: {Target}, {Status}")]
    public static partial void LogAcceptance(this ILogger logger, long jobId, long botId, JobTarget target, JobStatus status);

    [LoggerMessage(21, LogLevel.Debug, "job {JobId} of bot {BotId} started: {Target}")]
    public static partial void LogStart(this ILogger logger, long jobId, long botId, JobTarget target);

    [LoggerMessage(24, LogLevel.Warning, "job {JobId} of bot {BotId} is poison: runs of it ended the server, so it was given up")]
    public static partial void LogPoison(this ILogger logger, long jobId, long botId);

    public static void LogEnd(this ILogger logger, Job job, Run run)
    {
        var reason = Excerpt.Of(run.Reason ?? "", LongestReason);
        if (run.Outcome == RunOutcome.Failed)
        {
            logger.LogFailure(job.Id, job.BotId, job.Target, reason);
        }
        else
        {
            logger.LogFinish(job.Id, job.BotId, job.Target, run.Outcome, reason);
        }
    }

    [LoggerMessage(22, LogLevel.Debug, "job {JobId} of bot {BotId} finished: {Target}, {Outcome} {Reason}")]
    private static partial void LogFinish(this ILogger logger, long jobId, long botId, JobTarget target, RunOutcome? outcome, string reason);

    [LoggerMessage(23, LogLevel.Warning, "job {JobId} of bot {BotId} failed: {Target}: {Reason}")]
    private static partial void LogFailure(this ILogger logger, long jobId, long botId, JobTarget target, string reason);
}

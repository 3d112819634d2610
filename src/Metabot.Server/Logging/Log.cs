using Metabot.Rules;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Logging;

// In one class: several the generator writes in an order that is chance, and two builds of one source would differ.
internal static partial class Log
{
    private const int LongestReason = 300;

    [LoggerMessage(1, LogLevel.Information, "server {Version} started on {Address}: bots {Bots}, database {Database}")]
    public static partial void LogStart(this ILogger logger, string version, Uri address, string bots, string database);

    [LoggerMessage(2, LogLevel.Information, "server on {Address} stopped")]
    public static partial void LogStop(this ILogger logger, Uri address);

    [LoggerMessage(3, LogLevel.Information, "bots {Bots} loaded anew")]
    public static partial void LogReload(this ILogger logger, string bots);

    [LoggerMessage(4, LogLevel.Warning, "{Kind}: {Count} more times since it was told last")]
    public static partial void LogRepeats(this ILogger logger, string kind, int count);

    [LoggerMessage(5, LogLevel.Warning, "what still ran when the server stopped begins again at the next start")]
    public static partial void LogLeftRuns(this ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "the clock was set back by {Back}: {Count} jobs that repeat faster go on by it as it is now")]
    public static partial void LogSetBack(this ILogger logger, TimeSpan back, int count);

    [LoggerMessage(7, LogLevel.Error, "whether the clock was set back cannot be seen, or what repeats cannot be planned anew, it is tried again: {Reason}")]
    public static partial void LogUnseenClock(this ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Error, "what is due cannot be read, it is tried again: {Reason}")]
    public static partial void LogUnseenRuns(this ILogger logger, string reason);

    // Calls, by the pattern of their route: what a caller wrote into the path, the query or the body is in no line.
    [LoggerMessage(10, LogLevel.Debug, "{Method} {Route} refused: {Status} {Field}")]
    public static partial void LogRefusal(this ILogger logger, string method, string route, int? status, string field);

    [LoggerMessage(11, LogLevel.Warning, "{Method} {Route} answered 503: {Why}")]
    public static partial void LogBusy(this ILogger logger, string method, string route, string why);

    [LoggerMessage(12, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void LogFailure(this ILogger logger, Exception exception, string method, string route);

    [LoggerMessage(20, LogLevel.Debug, "job {JobId} of bot {BotId} accepted: {Target}, {Status}")]
    public static partial void LogAcceptance(this ILogger logger, long jobId, long botId, JobTarget target, JobStatus status);

    [LoggerMessage(21, LogLevel.Debug, "job {JobId} of bot {BotId} started: {Target}")]
    public static partial void LogJobStart(this ILogger logger, long jobId, long botId, JobTarget target);

    [LoggerMessage(25, LogLevel.Error, "job {JobId} of bot {BotId} could not be run, it is tried again: {Reason}")]
    public static partial void LogRunTrouble(this ILogger logger, long jobId, long botId, string reason);

    [LoggerMessage(24, LogLevel.Warning, "job {JobId} of bot {BotId} is poison: runs of it ended the server, so it was given up")]
    public static partial void LogPoison(this ILogger logger, long jobId, long botId);

    public static void LogEnd(this ILogger logger, Job job, Run run)
    {
        var reason = Excerpt.Cut(run.Reason ?? "", LongestReason);
        if (run.Outcome == RunOutcome.Failed)
        {
            logger.LogJobFailure(job.Id, job.BotId, job.Target, reason);
        }
        else
        {
            logger.LogFinish(job.Id, job.BotId, job.Target, run.Outcome, reason);
        }
    }

    [LoggerMessage(22, LogLevel.Debug, "job {JobId} of bot {BotId} finished: {Target}, {Outcome} {Reason}")]
    private static partial void LogFinish(this ILogger logger, long jobId, long botId, JobTarget target, RunOutcome? outcome, string reason);

    [LoggerMessage(23, LogLevel.Warning, "job {JobId} of bot {BotId} failed: {Target}: {Reason}")]
    private static partial void LogJobFailure(this ILogger logger, long jobId, long botId, JobTarget target, string reason);

    [LoggerMessage(40, LogLevel.Information, "removed {Jobs} jobs, {Runs} runs and {Messages} messages that were over before {Moment:u}")]
    public static partial void LogRemoved(this ILogger logger, int jobs, int runs, int messages, DateTimeOffset moment);

    [LoggerMessage(41, LogLevel.Error, "what is over for long cannot be removed, it is tried again in 6 hours: {Reason}")]
    public static partial void LogKept(this ILogger logger, string reason);

    [LoggerMessage(50, LogLevel.Error, "the other nodes are not reached, it is tried again: {Reason}")]
    public static partial void LogUnreachedNodes(this ILogger logger, string reason);

    [LoggerMessage(51, LogLevel.Error, "this node cannot {Duty} now, it is tried again: {Reason}")]
    public static partial void LogNoDuty(this ILogger logger, NodeDuty duty, string reason);

    [LoggerMessage(52, LogLevel.Warning, "bot {BotId} is not the same on all nodes: version {Here} here, of '{Folder}' on {Machine}; version {There} of '{OtherFolder}' on {OtherMachine}. A job runs as the node has it that happens to run it; give both one folder")]
    public static partial void LogOtherFolder(this ILogger logger, long botId, string here, string folder, string machine, string there, string otherFolder, string otherMachine);

    [LoggerMessage(30, LogLevel.Error, "deliveries cannot be read: {Reason}")]
    public static partial void LogUnreadable(this ILogger logger, string reason);

    [LoggerMessage(31, LogLevel.Error, "the delivery of message {MessageId} cannot be recorded, it will be repeated: {Reason}")]
    public static partial void LogUnrecorded(this ILogger logger, long messageId, string reason);

    [LoggerMessage(33, LogLevel.Error, "bot {BotId} does not receive from {Channel}, it is tried again in {Seconds} s: {Reason}")]
    public static partial void LogDeaf(this ILogger logger, long botId, string channel, double seconds, string reason);

    [LoggerMessage(34, LogLevel.Warning, "bot {BotId} called {Host}: status {Status}, {Failure}")]
    public static partial void LogUnusable(this ILogger logger, long botId, string host, int status, string failure);

    public static void LogState(this ILogger logger, MessageDelivery delivery, DeliveryState state, string? reason) => logger.LogState(
        state switch
        {
            DeliveryState.Delivered => LogLevel.Debug,
            DeliveryState.Pending => LogLevel.Information,
            _ => LogLevel.Warning,
        },
        delivery.MessageId, delivery.BotId, delivery.Channel, state, delivery.Failures, reason);

    [LoggerMessage(EventId = 32, Message = "message {MessageId} of bot {BotId} to {Channel}: {State} after {Failures} failures {Reason}")]
    private static partial void LogState(
        this ILogger logger, LogLevel level, long messageId, long botId, string channel, DeliveryState state, int failures, string? reason);
}

using Microsoft.Extensions.Logging;

namespace Metabot.Outbox;

internal static partial class OutboxLog
{
    [LoggerMessage(1, LogLevel.Error, "The bot refused job {OutboxId} of the outbox, which stays there and is not sent again: {Reason}")]
    public static partial void LogRefused(this ILogger logger, long outboxId, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Job {OutboxId} of the outbox did not reach the bot and is sent again in {Pause}: {Reason}")]
    public static partial void LogPutOff(this ILogger logger, long outboxId, TimeSpan pause, string reason);

    [LoggerMessage(3, LogLevel.Error, "The outbox cannot be read or written and is looked at again in {Pause}: {Reason}")]
    public static partial void LogTrouble(this ILogger logger, TimeSpan pause, string reason);
}

using Metabot.Server.Storage;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Logging;

internal static partial class DeliveryLog
{
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

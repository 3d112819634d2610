using Microsoft.Extensions.Logging;

namespace Metabot.Server.Logging;

// Calls, by the pattern of their route: what a caller wrote into the path, the query or the body is in no line.
internal static partial class CallLog
{
    [LoggerMessage(10, LogLevel.Debug, "{Method} {Route} refused: {Status} {Field}")]
    public static partial void LogRefusal(this ILogger logger, string method, string route, int? status, string field);

    [LoggerMessage(11, LogLevel.Warning, "{Method} {Route} answered 503: {Why}")]
    public static partial void LogBusy(this ILogger logger, string method, string route, string why);

    [LoggerMessage(12, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void LogFailure(this ILogger logger, Exception exception, string method, string route);
}

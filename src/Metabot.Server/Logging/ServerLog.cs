using Microsoft.Extensions.Logging;

namespace Metabot.Server.Logging;

internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Information, "server {Version} started on {Address}: bots {Bots}, database {Database}")]
    public static partial void LogStart(this ILogger logger, string version, Uri address, string bots, string database);

    [LoggerMessage(2, LogLevel.Information, "server on {Address} stopped")]
    public static partial void LogStop(this ILogger logger, Uri address);

    [LoggerMessage(3, LogLevel.Information, "bots {Bots} loaded anew")]
    public static partial void LogReload(this ILogger logger, string bots);

    [LoggerMessage(4, LogLevel.Warning, "{Kind}: {Count} more times since it was told last")]
    public static partial void LogRepeats(this ILogger logger, string kind, int count);
}

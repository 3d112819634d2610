using System.Threading.Channels;
using Metabot.Tests;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests;

internal sealed record LogLine(LogLevel Level, int Event, string Text, bool HasStack);

// What a server logs, in the place of its console.
internal sealed class RecordedLog(LogLevel least) : ILoggerProvider
{
    private readonly Channel<LogLine> _lines = Channel.CreateUnbounded<LogLine>();

    public void Configure(ILoggingBuilder logging) => logging.ClearProviders().SetMinimumLevel(least).AddProvider(this);

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _lines.Writer);

    // The next line of one of these events; what comes before it is passed over.
    public async Task<LogLine> NextAsync(params int[] events)
    {
        while (true)
        {
            var line = await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
            if (events.Contains(line.Event))
            {
                return line;
            }
        }
    }

    // All that has been logged and not read yet.
    public IReadOnlyList<LogLine> TakeAll()
    {
        var lines = new List<LogLine>();
        while (_lines.Reader.TryRead(out var line))
        {
            lines.Add(line);
        }

        return lines;
    }

    public void Dispose()
    {
        // The server disposes of its providers; what they recorded is read after that.
    }

    private sealed class Recorder(string category, ChannelWriter<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category.StartsWith("Metabot.", StringComparison.Ordinal);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.TryWrite(new LogLine(logLevel, eventId.Id, formatter(state, exception), exception is not null));
            }
        }
    }
}

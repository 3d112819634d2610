using System.Text;

namespace Metabot.Tests;

/// <summary>Takes what a process prints when it prints it, so that it can be shown although no line end followed.</summary>
internal sealed class OutputReader
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Task _reading;
    private TaskCompletionSource _changed = NewChange();

    public OutputReader(StreamReader stream) => _reading = ReadAsync(stream);

    /// <summary>All that was printed so far.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    public Task ReadToEndAsync(CancellationToken cancellationToken) => _reading.WaitAsync(cancellationToken);

    /// <summary>The lines up to the first that begins so; null when the output ends without it.</summary>
    public async Task<IReadOnlyList<string>?> ReadUntilAsync(string beginning, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (hasEnded, changed) = (_reading.IsCompleted, Volatile.Read(ref _changed).Task);
            var lines = Text.ReplaceLineEndings("\n").Split('\n')[..^1];
            var found = Array.FindIndex(lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
            if (found >= 0)
            {
                return lines[..(found + 1)];
            }

            if (hasEnded)
            {
                return null;
            }

            await Task.WhenAny(changed, _reading).WaitAsync(cancellationToken);
        }
    }

    private async Task ReadAsync(StreamReader stream)
    {
        var buffer = new char[4096];
        for (var count = await stream.ReadAsync(buffer); count > 0; count = await stream.ReadAsync(buffer))
        {
            lock (_lock)
            {
                _text.Append(buffer, 0, count);
            }

            Interlocked.Exchange(ref _changed, NewChange()).SetResult();
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

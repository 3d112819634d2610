using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Metabot.Server.JavaScript.Workers;

// Messages over two streams: the length in four bytes, then JSON. One reader and one writer at a time.
internal sealed class WorkerPipe(Stream input, Stream output)
{
    private const int HeaderLength = sizeof(int);

    // No state of a bot comes near it; a worker that says more is broken.
    private const int LongestMessage = 64 * 1024 * 1024;

    private readonly byte[] _header = new byte[HeaderLength];
    private readonly ArrayBufferWriter<byte> _frame = new();

    public void Write(WorkerMessage message)
    {
        output.Write(Frame(message).Span);
        output.Flush();
    }

    public async Task WriteAsync(WorkerMessage message)
    {
        await output.WriteAsync(Frame(message));
        await output.FlushAsync();
    }

    // Null at the end of the stream.
    public WorkerMessage? Read()
    {
        if (input.ReadAtLeast(_header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return null;
        }

        var body = new byte[ReadLength()];
        return input.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length ? null : Parse(body);
    }

    public async Task<WorkerMessage?> ReadAsync()
    {
        if (await input.ReadAtLeastAsync(_header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return null;
        }

        var body = new byte[ReadLength()];
        return await input.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false) < body.Length ? null : Parse(body);
    }

    private ReadOnlyMemory<byte> Frame(WorkerMessage message)
    {
        _frame.ResetWrittenCount();
        _frame.GetSpan(HeaderLength)[..HeaderLength].Clear();
        _frame.Advance(HeaderLength);
        using (var json = new Utf8JsonWriter(_frame))
        {
            JsonSerializer.Serialize(json, message, WorkerJson.Default.WorkerMessage);
        }

        BinaryPrimitives.WriteInt32LittleEndian(MemoryMarshal.AsMemory(_frame.WrittenMemory).Span, _frame.WrittenCount - HeaderLength);
        return _frame.WrittenMemory;
    }

    private int ReadLength()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_header);
        return length is > 0 and <= LongestMessage
            ? length
            : throw new InvalidDataException($"A message of {length} bytes; the longest has {LongestMessage}.");
    }

    private static WorkerMessage Parse(byte[] body) => JsonSerializer.Deserialize(body, WorkerJson.Default.WorkerMessage)!;
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metabot.Benchmarks.Harness;
using Metabot.Json;
using Metabot.Sending;

namespace Metabot.Benchmarks.Body;

/// <summary>From a contract and its options to the bytes of the request, in a buffer that is used again.</summary>
internal sealed class BodyBenchmark : IBenchmark
{
    private const int Operations = 5_000;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly JobOptions _options = new()
    {
        LeadId = 135,
        RunAt = RunAt.Parse("2027-01-21 21:00:00"),
        Condition = "return lead.isTagExist('paid');",
        AddTags = "vip,new",
    };

    private readonly byte[] _copy = new byte[4096];
    private long _checksum;

    public BodyBenchmark() => _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    public string Name => "body";

    public string Title => "request body, 8 parameters with a nested record, a list and text that is not ASCII";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var body = SameBytes();
        var measurements = await Rounds.MeasureAsync(
            rounds: 301,
            warmUps: 100,
            Candidate.Of("System.Text.Json, generated fast path", Operations, WriteTheirs),
            Candidate.Of("Metabot", Operations, WriteOurs),
            Candidate.Of($"memcpy of the same {body.Length} bytes", Operations, () => Copy(body)));
        var (theirs, ours, copy) = (measurements[0], measurements[1], measurements[2]);
        GC.KeepAlive(_checksum);
        return
        [
            Row.Of(theirs, theirs),
            Row.Of(ours, theirs, "at most 0.35 x, 0 B", ours.RatioTo(theirs) <= 0.35 && ours.MedianBytes < 1),
            Row.Of(copy, theirs),
        ];
    }

    // The race is only fair when both write the same.
    private byte[] SameBytes()
    {
        WriteTheirs();
        using var writer = new JobJsonWriter();
        JobEnvelope.Write(writer, Order.Example, _options, serverTimeZone: null);
        return writer.WrittenSpan.SequenceEqual(_buffer.WrittenSpan)
            ? writer.WrittenSpan.ToArray()
            : throw new InvalidOperationException("the two bodies differ");
    }

    private void WriteTheirs()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        OrderJson.Default.OrderBody.SerializeHandler!(_json, OrderBody.Example);
        _json.Flush();
        _checksum += _buffer.WrittenSpan[^2];
    }

    private void WriteOurs()
    {
        using var writer = JobJsonWriter.Rent();
        JobEnvelope.Write(writer, Order.Example, _options, serverTimeZone: null);
        _checksum += writer.WrittenSpan[^2];
    }

    private void Copy(byte[] body)
    {
        body.CopyTo(_copy, 0);
        _checksum += _copy[body.Length - 2];
    }
}

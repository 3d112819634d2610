using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metabot.Benchmarks.Harness;
using Metabot.Json;

namespace Metabot.Benchmarks.Body;

/// <summary>A large model of a real package, written into a buffer that is used again.</summary>
internal sealed class ModelBenchmark : IBenchmark
{
    private const int Operations = 1_000;

    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _json;
    private readonly IJobContract _contract = Container.Example;
    private long _checksum;

    public ModelBenchmark() => _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    public string Name => "body-model";

    public string Title => "Docker.DotNet's CreateContainerParameters with every member filled, half of its text in need of escapes";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var size = MeasureSize();
        var measurements = await Rounds.MeasureAsync(
            rounds: 101,
            warmUps: 60,
            Candidate.Of("System.Text.Json, generated fast path", Operations, WriteTheirs),
            Candidate.Of($"Metabot, {size} bytes", Operations, WriteOurs));
        var (theirs, ours) = (measurements[0], measurements[1]);
        GC.KeepAlive(_checksum);
        return [Row.Of(theirs, theirs), Row.Of(ours, theirs, "at most 0.45 x", ours.RatioTo(theirs) <= 0.45)];
    }

    private int MeasureSize()
    {
        WriteTheirs();
        using var writer = new JobJsonWriter();
        _contract.WriteParams(writer);
        return writer.WrittenSpan.SequenceEqual(_buffer.WrittenSpan) ? writer.WrittenSpan.Length : throw new InvalidOperationException("the two texts differ");
    }

    private void WriteTheirs()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        ContainerJson.Default.Container.SerializeHandler!(_json, (Container)_contract);
        _json.Flush();
        _checksum += _buffer.WrittenSpan[^2];
    }

    private void WriteOurs()
    {
        using var writer = JobJsonWriter.Rent();
        _contract.WriteParams(writer);
        _checksum += writer.WrittenSpan[^2];
    }
}

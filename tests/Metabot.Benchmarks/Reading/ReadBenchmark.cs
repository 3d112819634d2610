using System.Text.Json;
using System.Text.Json.Serialization;
using Metabot.Benchmarks.Body;
using Metabot.Benchmarks.Harness;
using Metabot.Json;

namespace Metabot.Benchmarks.Reading;

/// <summary>From the bytes of a request's parameters to the contract.</summary>
internal sealed class ReadBenchmark : IBenchmark
{
    private const int Operations = 3_000;

    private readonly byte[] _json = Write(Order.Example);
    private Order? _last;

    public string Name => "read";

    public string Title => "reading 8 parameters with a nested record, a list and text that is not ASCII";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        ReadOurs();
        if (!Write(_last!).AsSpan().SequenceEqual(_json))
        {
            throw new InvalidOperationException("what was read is not what was written");
        }

        var measurements = await Rounds.MeasureAsync(
            rounds: 101,
            warmUps: 60,
            Candidate.Of("System.Text.Json's source generator", Operations, () => _last = JsonSerializer.Deserialize(_json, OrderReadJson.Default.Order)),
            Candidate.Of("Metabot", Operations, ReadOurs),
            Candidate.Of("the values alone, copied", Operations, () => _last = Copy(Order.Example)));
        var (theirs, ours, values) = (measurements[0], measurements[1], measurements[2]);
        return
        [
            Row.Of(theirs, theirs),
            Row.Of(ours, theirs, "at most 0.7 x", ours.RatioTo(theirs) <= 0.7),
            Row.Of(values, theirs),
        ];
    }

    private void ReadOurs() => _last = Order.TryReadJson(_json, out var order) ? order : throw new InvalidOperationException("the parameters could not be read");

    private static Order Copy(Order order) => order with
    {
        FirstName = new string(order.FirstName),
        Delivery = new Address(new string(order.Delivery.City), new string(order.Delivery.Street), order.Delivery.Flat),
        Items = order.Items.ConvertAll(item => new string(item)),
    };

    private static byte[] Write(IJobContract contract)
    {
        using var writer = new JobJsonWriter();
        contract.WriteParams(writer);
        return writer.WrittenSpan.ToArray();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Order))]
internal sealed partial class OrderReadJson : JsonSerializerContext;

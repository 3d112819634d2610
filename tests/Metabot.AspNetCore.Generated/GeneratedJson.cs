using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orders.Generated;

/// <summary>The metadata of System.Text.Json, made by its source generator.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LocalOrder))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(OrderPlain))]
[JsonSerializable(typeof(OrderInit))]
[JsonSerializable(typeof(OrderClass))]
[JsonSerializable(typeof(OrderStruct))]
[JsonSerializable(typeof(OrderValue))]
public sealed partial class GeneratedJson : JsonSerializerContext;

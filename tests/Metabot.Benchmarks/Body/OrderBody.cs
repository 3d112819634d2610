using System.Text.Json.Serialization;

namespace Metabot.Benchmarks.Body;

/// <summary>The body of the same call as one would write it for System.Text.Json.</summary>
public sealed record OrderBody(
    string ScriptCode, long? LeadId, string? RunAt, string? ConditionScriptCode, Order ScriptRequestParams, string? AddTags)
{
    public static OrderBody Example { get; } =
        new("order_accepted", 135, "2027-01-21 21:00:00", "return lead.isTagExist(\u0027paid\u0027);", Order.Example, "vip,new");
}

/// <summary>What the server answers.</summary>
public sealed record Answer(bool Success, long? JobId, string? Status);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(Answer))]
internal sealed partial class OrderJson : JsonSerializerContext;

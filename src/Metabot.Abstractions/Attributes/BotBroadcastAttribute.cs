namespace Metabot;

/// <summary>Declares the annotated type as the parameters of a bot's broadcast and has its typed <c>ScheduleAsync</c> calls generated.</summary>
/// <remarks>The broadcast is named by <c>broadcast_code</c> or <c>broadcast_id</c> on the wire (the platform's documentation).</remarks>
/// <example><code>[BotBroadcast("spring_sale")] public partial record SpringSale;</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class BotBroadcastAttribute : BotTargetAttribute
{
    /// <summary>For naming the broadcast by <see cref="BotTargetAttribute.Id"/> or <see cref="BotTargetAttribute.Code"/>.</summary>
    public BotBroadcastAttribute()
    {
    }

    /// <summary>Names the broadcast by its code name.</summary>
    /// <param name="code">The code name, not blank, without surrounding white space.</param>
    public BotBroadcastAttribute(string code) => Code = code;

    /// <summary>Names the broadcast by its id.</summary>
    /// <param name="id">The id, greater than zero.</param>
    public BotBroadcastAttribute(long id) => Id = id;
}

namespace Metabot;

/// <summary>Declares the annotated type as the parameters of a bot's trigger and has its typed <c>ScheduleAsync</c> calls generated.</summary>
/// <remarks>The trigger is named by <c>trigger_code</c> or <c>trigger_id</c> on the wire (the platform's documentation).</remarks>
/// <example><code>[BotTrigger("order_paid")] public partial record OrderPaid(decimal Total);</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class BotTriggerAttribute : BotTargetAttribute
{
    /// <summary>For naming the trigger by <see cref="BotTargetAttribute.Id"/> or <see cref="BotTargetAttribute.Code"/>.</summary>
    public BotTriggerAttribute()
    {
    }

    /// <summary>Names the trigger by its code name.</summary>
    /// <param name="code">The code name, not blank, without surrounding white space.</param>
    public BotTriggerAttribute(string code) => Code = code;

    /// <summary>Names the trigger by its id.</summary>
    /// <param name="id">The id, greater than zero.</param>
    public BotTriggerAttribute(long id) => Id = id;
}

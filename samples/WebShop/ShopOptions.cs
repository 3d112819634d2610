namespace WebShop;

/// <summary>The section <c>Shop</c> of the configuration.</summary>
public sealed class ShopOptions
{
    /// <summary>How long the shop waits for a payment before the bot reminds the customer.</summary>
    public TimeSpan PaymentReminderAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>When the reminder of all unpaid orders is sent every night, in UTC.</summary>
    public TimeOnly NightlyAt { get; set; } = new(3, 0);
}

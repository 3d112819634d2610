namespace WebShop;

/// <summary>An order, as the shop's front end posts it.</summary>
/// <param name="Id">The shop's number of the order.</param>
/// <param name="LeadId">The customer, by the id that the bot knows.</param>
/// <param name="Total">The sum to pay.</param>
/// <param name="DeliveryAt">When the courier comes; null when the customer fetches the order.</param>
public sealed record Order(long Id, long LeadId, decimal Total, DateTimeOffset? DeliveryAt = null);

/// <summary>A payment, as the payment service posts it.</summary>
/// <param name="LeadId">The customer, by the id that the bot knows.</param>
public sealed record Payment(long LeadId);

/// <summary>A wish to be kept up to date.</summary>
/// <param name="LeadId">The subscriber, by the id that the bot knows.</param>
/// <param name="Every">The time between two digests.</param>
public sealed record Subscription(long LeadId, TimeSpan Every);

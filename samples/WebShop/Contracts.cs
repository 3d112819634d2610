using Metabot;

namespace WebShop;

/// <summary>Tells a customer that an order was taken.</summary>
/// <param name="OrderId">The shop's number of the order.</param>
/// <param name="Total">The sum to pay.</param>
[BotScript("order_accepted", AddTags = "customer,unpaid", LeadRequired = true)]
public partial record OrderAccepted(long OrderId, decimal Total);

/// <summary>Reminds a customer of an order that is not paid.</summary>
/// <param name="OrderId">The shop's number of the order.</param>
[BotScript("payment_reminder", LeadRequired = true)]
public partial record PaymentReminder(long OrderId);

/// <summary>Tells a customer that the courier comes within the hour.</summary>
/// <param name="OrderId">The shop's number of the order.</param>
[BotScript("courier_notice", LeadRequired = true)]
public partial record CourierNotice(long OrderId);

/// <summary>Thanks a customer for a payment.</summary>
/// <param name="OrderId">The shop's number of the order.</param>
[BotTrigger("order_paid", AddTags = "paid", RemoveTags = "unpaid", LeadRequired = true)]
public partial record OrderPaid(long OrderId);

/// <summary>Tells a subscriber, again and again, what is new.</summary>
[BotScript("digest", LeadRequired = true)]
public partial record Digest;

/// <summary>Reminds every customer who has the tag <c>unpaid</c>.</summary>
/// <param name="Night">The night in which it is sent.</param>
[BotBroadcast("unpaid_orders")]
public partial record UnpaidOrders(DateOnly Night);

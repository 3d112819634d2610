using Metabot;

namespace Quickstart;

/// <summary>Greets a customer.</summary>
/// <param name="FirstName">How to address the customer.</param>
/// <param name="OrderId">The order that was accepted.</param>
/// <param name="Delivery">The day of delivery; null when it is not known yet.</param>
[BotScript("welcome")]
public partial record WelcomeParams(string FirstName, int OrderId, DateOnly? Delivery = null);

/// <summary>Reminds a customer of something.</summary>
/// <param name="Text">What of.</param>
[BotScript("reminder")]
public partial record ReminderParams(string Text);

/// <summary>Sends the next numbered report.</summary>
[BotScript("report")]
public partial record Report;

/// <summary>Thanks a customer who has paid.</summary>
/// <param name="Total">The sum paid.</param>
[BotTrigger(17)]
public partial record OrderPaid(decimal Total);

/// <summary>Tells every subscriber of the sale.</summary>
/// <param name="DiscountPercent">How much is off.</param>
[BotBroadcast("spring_sale")]
public partial record SpringSale(int DiscountPercent);

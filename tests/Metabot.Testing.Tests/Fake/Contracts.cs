namespace Metabot.Testing.Tests.Fake;

[BotScript("welcome")]
public partial record WelcomeParams(string FirstName, int OrderId);

[BotTrigger("order_paid", RunAfterSeconds = 60, AddTags = "paid", LeadRequired = true)]
public partial record OrderPaid(decimal Total);

[BotEndpoint("register_lead", Answer = typeof(Registered))]
public partial record RegisterLead(string Phone);

public record Registered(bool Success, long LeadId);

[BotEndpoint("ping")]
public partial record Ping;

using System.Text.Json.Serialization;
using Metabot;

namespace Metabot.AotSmoke;

[BotScript("welcome")]
public partial record WelcomeParams(string FirstName, int OrderId, DateOnly? Delivery = null);

[BotTrigger(17)]
public partial record OrderPaid(decimal Total);

[BotBroadcast("spring_sale")]
public partial record SpringSale(int DiscountPercent);

// Without "partial": the generator's wrapper.
[BotScript("reminder")]
public record Reminder(string Text);

[BotScript("everything")]
public partial record Everything(
    string Text,
    Guid Id,
    DateTimeOffset At,
    TimeSpan Within,
    double Share,
    byte[] Picture,
    Colour Colour,
    IReadOnlyList<int?> Numbers,
    Dictionary<string, Place> Places);

public sealed record Place(string City, int? Flat);

[JsonConverter(typeof(JsonStringEnumConverter<Colour>))]
public enum Colour
{
    Red,
    [JsonStringEnumMemberName("sky blue")]
    Blue,
}

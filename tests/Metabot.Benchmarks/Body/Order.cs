namespace Metabot.Benchmarks.Body;

/// <summary>Eight parameters as a shop would have them: a nested record, a list and text that is not ASCII among them.</summary>
[BotScript("order_accepted")]
public partial record Order(
    string FirstName,
    int OrderId,
    decimal Total,
    bool IsNew,
    Guid Session,
    DateTimeOffset PaidAt,
    Address Delivery,
    List<string> Items)
{
    public static Order Example { get; } = new(
        "Анна-Мария",
        70_157,
        1250.50m,
        true,
        new Guid("8d2f4c1e-7a3b-4f60-9c55-0e1b2a3c4d5e"),
        new DateTimeOffset(2027, 1, 21, 20, 15, 30, TimeSpan.FromHours(3)),
        new Address("Kazan", "Bauman street 5", 12),
        ["blue teapot", "two cups", "green tea, 200 g"]);
}

public record Address(string City, string Street, int Flat);

using System.ComponentModel.DataAnnotations;
using Metabot;

namespace Orders;

[BotScript("order_record")]
public partial record OrderRecord(string Name, int Count, DateOnly? Day = null);

[BotScript("order_plain")]
public record OrderPlain(string Name, int Count, DateOnly? Day = null);

[BotScript("order_init")]
public sealed partial record OrderInit
{
    public required string Name { get; init; }

    public int Count { get; init; }

    public DateOnly? Day { get; init; }
}

[BotTrigger(17)]
public partial class OrderClass
{
    [Required]
    [StringLength(20)]
    public string Name { get; set; } = "";

    [Range(1, 100)]
    public int Count { get; set; }

    public DateOnly? Day { get; set; }
}

[BotTrigger(18)]
public partial struct OrderStruct
{
    public string Name { get; set; }

    public int Count { get; set; }

    public DateOnly? Day { get; set; }
}

[BotBroadcast("order_value")]
public readonly partial record struct OrderValue(string Name, int Count, DateOnly? Day = null);

using System.Text.Json.Serialization;
using Metabot;

namespace Mistakes;

[BotScript("welcome", Id = 17)]                                       // MBOT1001: two targets
public partial record Welcome(string FirstName);

[BotTrigger]                                                          // MBOT1002: none
public partial record Paid(decimal Total);

[BotScript("invoice ")]                                               // MBOT1003: nobody sees the blank
public partial record Invoice(int Number);

[BotScript("report")]
public partial record Report(string Title, Action Done);              // MBOT1004: a delegate is no JSON

[BotScript("order")]
public partial record Order(int OrderId, int Order_id);               // MBOT1005: both are order_id

[BotBroadcast("spring_sale")]
public partial record SpringSale;

[BotBroadcast("spring_sale")]
public partial record SummerSale;                                     // MBOT1006: copied, not renamed

[BotScript("draft")]
public abstract partial record Draft;                                 // MBOT1007: abstract

[BotScript("goodbye")]
public record Goodbye(string FirstName);                              // MBOT1008: not partial

public class Shop
{
    [BotScript("shipped")]
    public partial record Shipped(string Number);                     // MBOT1009: Shop is not partial
}

[BotScript("survey")]
public partial record Survey
{
    public int Score;                                                 // MBOT1010: fields are not sent

    [JsonIgnore]
    public string Note { get; set; } = "";
}

[Vogen.ValueObject<int>]
public partial struct CustomerId;

[BotScript("birthday")]
public partial record Birthday(CustomerId Customer);                  // MBOT1011: Vogen adds its JSON form, unseen

[BotScript("undo")]
public partial record Undo(System.Collections.Generic.Stack<int> S);   // MBOT1013: a stack comes back upside down

[BotEndpoint("photo", Answer = typeof(System.IO.Stream))]
public partial record Photo(string Name);                             // MBOT1014: a stream is no JSON

[BotScript("reminder", LeadRequired = true)]
public partial record Reminder;

[BotTrigger("bonsu")]                                                 // MBOT5001: bot.json has 'bonus'
public partial record Earned(int Points);

[BotScript("paid")]
public partial record PaidOrder(int Order);                           // MBOT5002: bot.json reads 'order_id'; its own mistakes are MBOT5003 and MBOT5004

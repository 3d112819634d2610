using Metabot;

var options = new JobOptions
{
    RunAt = RunAt.Parse("21.01.2027 21:00"),
    Condition = "if (leadId == 135 return true;",
    AddTags = ["vip", "new", "vip"],
};
Console.WriteLine(options);

[BotTrigger("order_paid", Condition = "return request.totl > 100;")]
public partial record OrderPaid(decimal Total);

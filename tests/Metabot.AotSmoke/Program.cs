using Metabot;
using Metabot.AotSmoke;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Usage: Metabot.AotSmoke <address> <bot id> <token>. The demo bot must run there, with an empty database.
var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection([new("Metabot:BaseAddress", args[0]), new("Metabot:BotId", args[1]), new("Metabot:Token", args[2]), new("Metabot:ServerTimeZone", "Europe/Moscow")])
    .Build();

var services = new ServiceCollection();
services.AddBotClient(configuration.GetSection("Metabot"));
await using var provider = services.BuildServiceProvider();
var bot = provider.GetRequiredService<IBotClient>();

var later = new JobOptions
{
    RunAt = new DateTimeOffset(2100, 1, 21, 21, 0, 0, TimeSpan.FromHours(3)),
    Condition = $"return botId === {42} && 'да' !== {"</script>"};",
};
Print("script", await bot.ScheduleAsync(new WelcomeParams("Анна", 7, new DateOnly(2027, 1, 21)), later));
Print("trigger", await bot.ScheduleOrderPaidAsync(1250.50m, new JobOptions { RunAfter = TimeSpan.FromHours(1) }));
Print("broadcast", await bot.ScheduleSpringSaleAsync(15));
Print("not partial", await bot.ScheduleAsync(new Reminder("tea"), new JobOptions { Condition = "return leadId == 0;" }));
Print("untyped", await bot.ScheduleAsync(new JobRequest { ScriptCode = "report", RunAfter = TimeSpan.FromDays(1) }));
try
{
    await bot.ScheduleOrderPaidAsync(1m, new JobOptions { LeadId = 404 });
}
catch (BotNotFoundException refused)
{
    Console.WriteLine($"refused: {refused.StatusCode} {refused.Field}: {refused.Message}");
}

// bound by the application's own code, too
var options = configuration.GetSection("Metabot").Get<BotClientOptions>()!;
var printing = new BotClient(new PrintingTransport(Console.Out), options);
Print("printed", await printing.ScheduleAsync(new Everything(
    "tea & \"кофе\" \u2028 👋",
    new Guid("8d2f4c1e-7a3b-4f60-9c55-0e1b2a3c4d5e"),
    new DateTimeOffset(2027, 1, 2, 3, 4, 5, 678, TimeSpan.FromMinutes(330)),
    TimeSpan.FromMinutes(90),
    1 / 3d,
    [0, 127, 255],
    Colour.Blue,
    [1, null, -2],
    new() { ["home"] = new("Kazan", 12), ["work"] = new("Омск", null) }), later));

static void Print(string what, ScheduledJob job) => Console.WriteLine($"{what}: job {job.JobId} {job.Status}");

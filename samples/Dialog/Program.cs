using System.Text;
using Dialog;
using Metabot;
using Metabot.Server;

Console.OutputEncoding = Encoding.UTF8;
var folder = Directory.CreateTempSubdirectory("metabot-dialog-");
try
{
    const string token = "dialog";
    await using var server = await BotServer.StartAsync(new BotServerOptions
    {
        BotFolder = Path.Combine(AppContext.BaseDirectory, "bots", "cafe"),
        DatabasePath = Path.Combine(folder.FullName, "bot.db"),
        Token = token,
        TimeZone = TimeZoneInfo.Utc,
    });
    var bot = BotClient.Create(new BotClientOptions { BaseAddress = server.Address, BotId = server.BotId, Token = token });
    var guest = await bot.CreateLeadAsync(new NewLead("Ann"));
    var conversation = new Conversation(bot, guest.LeadId);
    if (args is ["talk"])
    {
        await conversation.TalkAsync(Console.In);
    }
    else
    {
        await conversation.PlayAsync();
        await new Aftermath(bot, guest.LeadId).PlayAsync();
    }
}
finally
{
    folder.Delete(recursive: true);
}

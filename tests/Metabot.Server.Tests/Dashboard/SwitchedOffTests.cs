namespace Metabot.Server.Tests.Dashboard;

public class SwitchedOffTests
{
    [Fact]
    public async Task Without_it_its_addresses_are_none()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", """{ "id": 42, "name": "Test" }""");
        await using var server = await BotServer.StartAsync(
            new() { BotFolder = folder.Path, DatabasePath = Path.Combine(folder.Path, "bot.db"), Token = TestBot.Token, Dashboard = false }, TestContext.Current.CancellationToken);
        using var page = new PageClient(server.Address);

        Assert.Equal(404, (await page.GetAsync("")).Status);
        Assert.Equal(404, (await page.GetAsync("dashboard/assets/app.js")).Status);
        Assert.Equal(404, (await page.SignInAsync(TestBot.Token)).Status);
    }
}

using System.Net;
using System.Net.Sockets;

namespace WebShop.Tests;

public class HealthTests
{
    [Fact]
    public async Task The_shop_is_unhealthy_when_its_bot_does_not_answer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/";
        listener.Stop();
        await using var shop = new ShopWithFakeBot { BotAddress = address };
        using var http = shop.CreateClient();

        using var answer = await http.GetAsync("/health", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WebShop.Tests;

/// <summary>The shop against a real bot, which runs in the test's own process.</summary>
public sealed class RealBotTests : IAsyncLifetime
{
    private const string Token = "a-token";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webshop-tests-");
    private readonly HttpClient _botHttp = new();
    private BotServer _bot = null!;
    private WebApplicationFactory<Program> _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotServer.StartAsync(
            new BotServerOptions
            {
                BotFolder = Path.Combine(AppContext.BaseDirectory, "bot"),
                DatabasePath = Path.Combine(_folder.FullName, "bot.db"),
                Token = Token,
                TimeZone = TimeZoneInfo.Utc,
            },
            TestContext.Current.CancellationToken);
        _botHttp.BaseAddress = new Uri(_bot.Address, $"bots/{_bot.BotId}/");
        _botHttp.DefaultRequestHeaders.Add("Authentication", Token);
        using var lead = await _botHttp.PostAsJsonAsync("leads", new { name = "Ann" }, TestContext.Current.CancellationToken);
        lead.EnsureSuccessStatusCode();

        _shop = new WebApplicationFactory<Program>().WithWebHostBuilder(shop => shop
            .UseEnvironment("Testing")
            .UseSetting("Bot:BaseAddress", _bot.Address.ToString())
            .UseSetting("Bot:Token", Token)
            .UseSetting("Bot:ServerTimeZone", "Etc/UTC"));
    }

    [Fact]
    public async Task The_customer_gets_the_messages_of_an_order_and_of_its_payment()
    {
        var jobs = await SuccessAsync("/orders", new { id = 7, leadId = 1, total = 12.5m, deliveryAt = "2027-01-22T15:30:00+03:00" });
        await BotAsync($"jobs/{jobs[0]!["jobId"]}?runs=1&wait_sec=30");
        var payment = await SuccessAsync("/orders/7/payment", new { leadId = 1 });
        await BotAsync($"jobs/{payment["jobId"]}?runs=1&wait_sec=30");

        var messages = await BotAsync("messages?lead_id=1");
        var lead = await BotAsync("leads/1");
        var courier = await BotAsync($"jobs/{jobs[2]!["jobId"]}");

        Assert.Equal(["Ann, we have your order 7 of 12.5.", "Thank you, your order 7 is paid."], messages.AsArray().Select(message => (string?)message!["text"]));
        Assert.Equal(["customer", "paid"], lead["tags"]!.AsArray().Select(tag => (string?)tag).Order());
        Assert.Equal("2027-01-22 11:30:00", (string?)courier["run_at"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(404)]
    public async Task A_customer_who_does_not_exist_is_the_callers_mistake(long leadId)
    {
        var (status, answer) = await PostAsync("/orders/7/payment", new { leadId });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("lead_id", (string?)answer["field"]);
    }

    [Fact]
    public async Task The_shop_is_healthy_when_its_bot_answers()
    {
        using var http = _shop.CreateClient();
        Assert.Equal("Healthy", await http.GetStringAsync("/health", TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        _botHttp.Dispose();
        await _bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<JsonNode> BotAsync(string path) =>
        JsonNode.Parse(await _botHttp.GetStringAsync(path, TestContext.Current.CancellationToken))!;

    private async Task<JsonNode> SuccessAsync(string path, object body)
    {
        var (status, answer) = await PostAsync(path, body);
        Assert.Equal(HttpStatusCode.Accepted, status);
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string path, object body)
    {
        using var http = _shop.CreateClient();
        using var answer = await http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}

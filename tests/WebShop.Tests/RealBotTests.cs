using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot;
using Metabot.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WebShop.Tests;

/// <summary>The shop against a real bot, which runs in the test's own process.</summary>
public sealed class RealBotTests : IAsyncLifetime
{
    private Metabot.Testing.LocalBot _bot = null!;
    private WebApplicationFactory<Program> _shop = null!;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await Metabot.Testing.LocalBot.StartAsync(
            new LocalBotOptions
            {
                BotFolder = Path.Combine(AppContext.BaseDirectory, "bot"),
                Start = new DateTimeOffset(2027, 1, 21, 12, 0, 0, TimeSpan.Zero),
            },
            TestEnd);
        await _bot.Client.CreateLeadAsync(new NewLead("Ann"), TestEnd);
        _shop = new WebApplicationFactory<Program>().WithWebHostBuilder(shop => shop
            .UseEnvironment("Testing")
            .UseSetting("Bot:BaseAddress", _bot.Address.ToString())
            .UseSetting("Bot:Token", _bot.Token)
            .UseSetting("Bot:ServerTimeZone", "Etc/UTC"));
    }

    [Fact]
    public async Task The_customer_gets_the_messages_of_an_order_and_of_its_payment()
    {
        await SuccessAsync("/orders", new { id = 7, leadId = 1, total = 12.5m, deliveryAt = "2027-01-22T15:30:00+03:00" });
        await _bot.SettleAsync(TestEnd);
        await SuccessAsync("/orders/7/payment", new { leadId = 1 });

        await _bot.AdvanceAsync(TimeSpan.FromDays(2), TestEnd);

        Assert.Equal(
            [
                "2027-01-21 12:00 Ann, we have your order 7 of 12.5.", "2027-01-21 12:00 Thank you, your order 7 is paid.",
                "2027-01-22 11:30 The courier brings your order 7 within the hour.",
            ],
            (await _bot.ReadMessagesAsync(1, TestEnd)).Select(message => $"{message.CreatedAt:yyyy-MM-dd HH:mm} {message.Text}"));
        Assert.Equal("customer,paid", (await _bot.Client.GetLeadAsync(1, TestEnd)).Tags.Order().Aggregate((tags, tag) => $"{tags},{tag}"));
    }

    [Fact]
    public async Task A_customer_who_has_not_paid_after_a_day_is_reminded()
    {
        await SuccessAsync("/orders", new { id = 7, leadId = 1, total = 12.5m });

        await _bot.AdvanceAsync(TimeSpan.FromDays(30), TestEnd);

        Assert.Equal(["Ann, we have your order 7 of 12.5.", "Your order 7 is not paid yet."], await _bot.ReadTextsAsync(1, TestEnd));
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
        Assert.Equal("Healthy", await http.GetStringAsync("/health", TestEnd));
    }

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private async Task<JsonNode> SuccessAsync(string path, object body)
    {
        var (status, answer) = await PostAsync(path, body);
        Assert.Equal(HttpStatusCode.Accepted, status);
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string path, object body)
    {
        using var http = _shop.CreateClient();
        using var answer = await http.PostAsJsonAsync(path, body, TestEnd);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestEnd))!);
    }
}

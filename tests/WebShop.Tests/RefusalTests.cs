using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot;
using Metabot.Testing;
using Microsoft.AspNetCore.Hosting;

namespace WebShop.Tests;

public class RefusalTests
{
    private const string Secret = "what the shop's customers need not know";

    public static TheoryData<MetabotException, int, string?, string?> Refusals { get; } = new()
    {
        { new BotRequestException("refused", 400, "lead_id", "must be greater than zero"), 422, "lead_id", "must be greater than zero" },
        { new BotNotFoundException("refused", 404, "lead_id", "there is no lead 404"), 422, "lead_id", "there is no lead 404" },
        { new BotUnauthorizedException(Secret, 401, null, Secret), 502, null, null },
        { new BotApiException(Secret, 500, null, Secret), 502, null, null },
        { new BotRateLimitException(Secret, 429, null, Secret, TimeSpan.FromSeconds(1.5)), 503, null, null },
        { new BotConnectionException(Secret, new HttpRequestException(Secret)), 503, null, null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_the_bot_refuses_is_answered_with_a_problem(MetabotException refusal, int status, string? field, string? detail)
    {
        await using var shop = new ShopWithFakeBot();
        shop.Bot.AnswerAlways(FakeAnswer.Throws(refusal));
        using var http = shop.CreateClient();

        using var answer = await http.PostAsJsonAsync("/orders/7/payment", new { leadId = 404 }, TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(field, (string?)problem["field"]);
        Assert.Equal(detail, (string?)problem["detail"]);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.Equal(refusal is BotRateLimitException ? TimeSpan.FromSeconds(2) : null, answer.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData("{\"leadId\":")]
    [InlineData("{\"leadId\":\"Ann\"}")]
    public async Task What_cannot_be_read_is_the_callers_mistake_in_development_too(string body)
    {
        await using var shop = new ShopWithFakeBot();
        await using var inDevelopment = shop.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        using var http = inDevelopment.CreateClient();

        using var answer = await http.PostAsync("/orders/7/payment", new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}

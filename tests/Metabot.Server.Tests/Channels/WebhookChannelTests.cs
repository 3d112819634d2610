using System.Security.Cryptography;
using System.Text;
using Metabot.Server.Channels;
using Metabot.Server.Channels.Webhook;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Channels;

public class WebhookChannelTests
{
    // The example of the Standard Webhooks specification.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly FakeTimeProvider Time = new(DateTimeOffset.FromUnixTimeSeconds(1614265330));

    [Fact]
    public void The_signature_is_that_of_the_specification()
    {
        Assert.True(WebhookSecret.TryParse(Secret, out var secret));

        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_ no base64 at all, whatever it is")]
    public void A_secret_that_signs_nothing_well_is_not_taken(string text) => Assert.False(WebhookSecret.TryParse(text, out _));

    [Fact]
    public async Task A_message_is_posted_with_its_id_its_time_and_a_signature()
    {
        await using var server = await LocalHttp.StartAsync("{}");

        var result = await DeliverAsync(server, new MenuMessage("Какой?", [new("1", "Red")]));

        Assert.Equal(DeliveryResult.Delivered, result);
        var seen = Assert.Single(server.Requests);
        Assert.Equal(
            """{"message_id":7,"bot_id":42,"lead_id":135,"recipient":"555","created_at":"2026-01-21T21:00:00+00:00","message":{"kind":"menu","buttons":[{"code":"1","caption":"Red","line":0}],"text":"Какой?"}}""",
            seen.Text);
        Assert.Equal(("POST", "42-7", "1614265330"), (seen.Method, seen.Headers["webhook-id"], seen.Headers["webhook-timestamp"]));
        Assert.Equal(Sign($"42-7.1614265330.{seen.Text}"), seen.Headers["webhook-signature"]);
    }

    [Theory]
    [InlineData(200, DeliveryOutcome.Delivered, null)]
    [InlineData(204, DeliveryOutcome.Delivered, null)]
    [InlineData(302, DeliveryOutcome.Retry, "127.0.0.1 answered 302")]
    [InlineData(401, DeliveryOutcome.Retry, "127.0.0.1 answered 401")]
    [InlineData(410, DeliveryOutcome.Dead, "127.0.0.1 answered 410")]
    [InlineData(500, DeliveryOutcome.Retry, "127.0.0.1 answered 500")]
    public async Task The_status_says_how_it_ended(int status, DeliveryOutcome outcome, string? reason)
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });

        var result = await DeliverAsync(server, new TextMessage("Hello"));

        Assert.Equal((outcome, reason), (result.Outcome, result.Reason));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 25 Feb 2021 15:03:10 GMT", 60)]
    [InlineData("Thu, 25 Feb 2021 15:00:00 GMT", null)]
    [InlineData("soon", null)]
    public async Task A_receiver_may_ask_to_be_left_alone(string retryAfter, int? seconds)
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        Assert.Equal(seconds, (await DeliverAsync(server, new TextMessage("Hello"))).RetryAfter?.TotalSeconds);
    }

    private static async Task<DeliveryResult> DeliverAsync(LocalHttp server, OutgoingMessage message)
    {
        Assert.True(WebhookSecret.TryParse(Secret, out var secret));
        using var channel = new WebhookChannel(new WebhookOptions(new Uri(server.Address, "/in"), secret), Time);
        return await channel.DeliverAsync(Deliveries.Create(message), TestContext.Current.CancellationToken);
    }

    private static string Sign(string text) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), Encoding.UTF8.GetBytes(text)));
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Metabot.Server.Json;

namespace Metabot.Server.Channels.Webhook;

// Posts each message to an address, signed. What is not answered with 2xx is tried again; 410 says that nobody is there any more.
internal sealed class WebhookChannel(WebhookOptions options, TimeProvider timeProvider) : IChannel, IDisposable
{
    private static readonly JsonSerializerOptions Json = CreateJsonOptions();

    private readonly HttpClient _http = ChannelHttp.Create(options.Timeout);

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var request = Compose(delivery);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var reason = $"{options.Url.Host} answered {(int)response.StatusCode}";
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => DeliveryResult.Delivered,
            HttpStatusCode.Gone => DeliveryResult.Dead(reason),
            _ => DeliveryResult.Retry(reason, ChannelHttp.FindRetryAfter(response.Headers.RetryAfter, timeProvider.GetUtcNow())),
        };
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Compose(Delivery delivery)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookBody(delivery.MessageId, delivery.BotId, delivery.LeadId, delivery.Recipient, delivery.CreatedAt, delivery.Message), Json);
        var id = string.Create(CultureInfo.InvariantCulture, $"{delivery.BotId}-{delivery.MessageId}");
        var timestamp = timeProvider.GetUtcNow().ToUnixTimeSeconds();
        return new HttpRequestMessage(HttpMethod.Post, options.Url)
        {
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", options.Secret.Sign(id, timestamp, body) },
            },
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
    }

    private static JsonSerializerOptions CreateJsonOptions()
    {
        var options = new JsonSerializerOptions();
        JsonText.Configure(options);
        return options;
    }
}

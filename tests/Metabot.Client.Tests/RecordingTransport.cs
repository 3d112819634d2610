using System.Net.Http.Headers;
using System.Text;

namespace Metabot.Client.Tests;

/// <summary>Keeps the last body and answers as told.</summary>
internal sealed class RecordingTransport : IBotTransport
{
    public BotTransportResponse Answer { get; set; } = new(200, default);

    public Exception? Failure { get; set; }

    public int Calls { get; private set; }

    public string? Body { get; private set; }

    public void AnswerWith(int status, string body, string contentType = "application/json") =>
        Answer = new BotTransportResponse(status, Encoding.UTF8.GetBytes(body), MediaTypeHeaderValue.Parse(contentType));

    public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        Calls++;
        Body = Encoding.UTF8.GetString(request.Body.Span);
        return Failure is null ? Task.FromResult(Answer) : Task.FromException<BotTransportResponse>(Failure);
    }

    public BotClient Client(string? serverTimeZone = null) => new(this, new BotClientOptions
    {
        BaseAddress = new Uri("http://bot.test"),
        BotId = 42,
        Token = "s3cret-token",
        ServerTimeZone = serverTimeZone,
    });
}

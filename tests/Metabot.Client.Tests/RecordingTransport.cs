using System.Net.Http.Headers;
using System.Text;

namespace Metabot.Client.Tests;

/// <summary>Keeps the last body and answers as told.</summary>
internal sealed class RecordingTransport : IBotTransport
{
    private readonly List<BotTransportRequest> _requests = [];
    private readonly Queue<BotTransportResponse> _next = new();

    public BotTransportResponse Answer { get; set; } = new(200, default);

    public Exception? Failure { get; set; }

    public int Calls { get; private set; }

    public string? Body { get; private set; }

    public void AnswerWith(int status, string body, string contentType = "application/json") =>
        Answer = new BotTransportResponse(status, Encoding.UTF8.GetBytes(body), MediaTypeHeaderValue.Parse(contentType));

    /// <summary>Answers the next calls with these bodies, one after the other.</summary>
    public void AnswerInTurn(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            _next.Enqueue(new BotTransportResponse(200, Encoding.UTF8.GetBytes(body)));
        }
    }

    /// <summary>Method and address of the last call, without what stands before the bot's own part.</summary>
    public string Asked(string bot) => AllAsked(bot)[^1];

    public IReadOnlyList<string> AllAsked(string bot) => [.. _requests.Select(request => $"{request.Method} {request.Address.PathAndQuery.Replace(bot, "", StringComparison.Ordinal)}")];

    /// <summary>A header of the last call.</summary>
    public string Header(string name) => _requests[^1].Headers.Single(header => header.Key == name).Value;

    public Task<BotTransportResponse> SendAsync(BotTransportRequest request, CancellationToken cancellationToken)
    {
        Calls++;
        _requests.Add(request);
        if (_next.TryDequeue(out var next))
        {
            Answer = next;
        }

        Body = Encoding.UTF8.GetString(request.Body.Span);
        return Failure is null ? Task.FromResult(Answer) : Task.FromException<BotTransportResponse>(Failure);
    }

    public BotClient Client(string? serverTimeZone = null, Action<BotClientOptions>? configure = null)
    {
        var options = new BotClientOptions { BaseAddress = new Uri("http://bot.test"), BotId = 42, Token = "s3cret-token", ServerTimeZone = serverTimeZone };
        configure?.Invoke(options);
        return new BotClient(this, options);
    }
}

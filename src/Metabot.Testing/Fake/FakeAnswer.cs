using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Metabot.Testing;

/// <summary>What a <see cref="FakeBot"/> is told to answer. Answers can be told to any number of bots.</summary>
public sealed class FakeAnswer
{
    private readonly Func<Func<long>, BotTransportResponse>? _response;
    private readonly TimeSpan _delay;
    private readonly Task? _gate;

    private FakeAnswer(Func<Func<long>, BotTransportResponse> response) => _response = response;

    private FakeAnswer(Exception failure, bool isConnectionLost) => (Failure, IsConnectionLost) = (failure, isConnectionLost);

    private FakeAnswer(FakeAnswer other, TimeSpan delay, Task? gate) =>
        (_response, Failure, IsConnectionLost, _delay, _gate) = (other._response, other.Failure, other.IsConnectionLost, delay, gate);

    internal Exception? Failure { get; }

    internal bool IsConnectionLost { get; }

    /// <summary>The job was accepted and will run.</summary>
    /// <param name="jobId">The job's id; null for the next one of the bot's own, which counts from 1.</param>
    public static FakeAnswer Scheduled(long? jobId = null) => Job(jobId, "scheduled");

    /// <summary>The job was accepted, its condition was not true, and it will not run.</summary>
    /// <param name="jobId">The job's id; null for the next one of the bot's own, which counts from 1.</param>
    public static FakeAnswer Skipped(long? jobId = null) => Job(jobId, "skipped");

    /// <summary>Any body, for example what an endpoint answers.</summary>
    /// <param name="json">The body, as it is.</param>
    /// <param name="statusCode">The HTTP status code, 100 to 599.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static FakeAnswer Json(string json, int statusCode = 200)
    {
        ArgumentNullException.ThrowIfNull(json);
        var body = Encoding.UTF8.GetBytes(json);
        CheckStatus(statusCode);
        return new(_ => new BotTransportResponse(statusCode, body));
    }

    /// <summary>The bot refuses the call; the client throws the exception that belongs to the status, a <see cref="BotApiException"/>.</summary>
    /// <param name="statusCode">The HTTP status code, 400 to 599: 422 for a value that is wrong, 404 for what does not exist, 401, 429, 500.</param>
    /// <param name="message">What the bot says about it; null for nothing.</param>
    /// <param name="field">The wire field at fault, for example <c>lead_id</c>; null for none.</param>
    /// <param name="retryAfter">How long the bot asks to wait (status 429), zero or more; null when it does not say.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is no error, or the wait is negative.</exception>
    public static FakeAnswer Refused(int statusCode, string? message = null, string? field = null, TimeSpan? retryAfter = null)
    {
        CheckStatus(statusCode, least: 400);
        if (retryAfter is { } wait)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero, nameof(retryAfter));
        }

        var body = RefusalBody(statusCode, message, field);
        return new(_ => new BotTransportResponse(statusCode, body, retryAfter: retryAfter));
    }

    /// <summary>No answer comes, the connection breaks: the client throws a <see cref="BotConnectionException"/>.</summary>
    public static FakeAnswer Lost() => new(new IOException("the connection was lost, as the test told the fake bot"), isConnectionLost: true);

    /// <summary>The call throws this exception, whatever it is, as it is.</summary>
    /// <param name="exception">What is thrown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static FakeAnswer Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(exception, isConnectionLost: false);
    }

    /// <summary>The same answer, later; a call that is cancelled meanwhile throws <see cref="OperationCanceledException"/>.</summary>
    /// <param name="delay">How long it takes by the bot's <see cref="FakeBot.TimeProvider"/>, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    public FakeAnswer After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new(this, delay, _gate);
    }

    /// <summary>The same answer when the test says so; a call that is cancelled meanwhile throws <see cref="OperationCanceledException"/>.</summary>
    /// <param name="gate">What is waited for, for example the task of a <see cref="TaskCompletionSource"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="gate"/> is null.</exception>
    public FakeAnswer After(Task gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return new(this, _delay, gate);
    }

    internal async Task WaitAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (_gate is not null)
        {
            await _gate.WaitAsync(cancellationToken);
        }

        if (_delay > TimeSpan.Zero)
        {
            await Task.Delay(_delay, time, cancellationToken);
        }
    }

    internal BotTransportResponse ToResponse(Func<long> nextJobId) => _response!(nextJobId);

    private static FakeAnswer Job(long? jobId, string status) => new(nextJobId =>
    {
        var id = (jobId ?? nextJobId()).ToString(CultureInfo.InvariantCulture);
        return new BotTransportResponse(200, Encoding.UTF8.GetBytes($$"""{"success":true,"job_id":{{id}},"status":"{{status}}"}"""));
    });

    // Problem details, as the bot writes them.
    private static byte[] RefusalBody(int statusCode, string? message, string? field)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteNumber("status", statusCode);
            WriteText(json, "detail", message);
            WriteText(json, "field", field);
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void CheckStatus(int statusCode, int least = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
    }
}

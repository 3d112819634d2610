using Metabot.Answers;
using Metabot.Sending;
using Metabot.Setup;

namespace Metabot;

/// <summary>The client of one bot's job API. Make one and keep it: instances are safe for concurrent use.</summary>
public sealed class BotClient : IBotClient
{
    private readonly IBotTransport _transport;
    private readonly Uri _address;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly TimeZoneInfo? _serverTimeZone;

    /// <summary>Makes a client that sends through <see cref="HttpClient"/>.</summary>
    /// <param name="http">
    /// Stays the caller's: its time-out and handlers hold, and the client does not dispose it. Make it with
    /// <c>new HttpClientHandler { AllowAutoRedirect = false }</c>, or use <see cref="Create"/>: see the remarks of <see cref="HttpClientTransport"/>.
    /// </param>
    /// <param name="options">Which bot, where and as whom.</param>
    /// <exception cref="ArgumentException">Options are missing or can never be right; the message names them all.</exception>
    public BotClient(HttpClient http, BotClientOptions options)
        : this(new HttpClientTransport(http), options)
    {
    }

    /// <summary>Makes a client that sends through any transport.</summary>
    /// <param name="transport">Carries the calls.</param>
    /// <param name="options">Which bot, where and as whom.</param>
    /// <exception cref="ArgumentException">Options are missing or can never be right; the message names them all.</exception>
    public BotClient(IBotTransport transport, BotClientOptions options)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        OptionsFaults.Refuse(options ?? throw new ArgumentNullException(nameof(options)));
        _address = options.ScheduleAddress();
        _headers = [options.TokenHeader(), new("Accept", "application/json")];
        _serverTimeZone = ServerZone.Find(options.ServerTimeZone);
    }

    /// <summary>Makes a client with an <see cref="HttpClient"/> of its own, which follows no redirects: they would carry the token elsewhere.</summary>
    /// <param name="options">Which bot, where and as whom.</param>
    /// <exception cref="ArgumentException">Options are missing or can never be right; the message names them all.</exception>
    public static BotClient Create(BotClientOptions options) =>
        new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }), options);

    /// <inheritdoc/>
    public Task<ScheduledJob> ScheduleAsync<TContract>(
        TContract contract, JobOptions? options = null, CancellationToken cancellationToken = default)
        where TContract : IJobContract => SendAsync(
            (contract, options),
            static (call, zone) => JobEnvelope.Of(call.contract is null ? throw new ArgumentNullException(nameof(contract)) : call.contract, call.options, zone),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ScheduledJob> ScheduleAsync(JobRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        static (request, zone) => JobEnvelope.Of(request ?? throw new ArgumentNullException(nameof(request)), zone),
        cancellationToken);

    // The one place where a transport's own exceptions become ours.
    private async Task<ScheduledJob> SendAsync<TCall>(TCall call, Func<TCall, TimeZoneInfo?, PooledBody> makeBody, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = makeBody(call, _serverTimeZone);
        BotTransportResponse response;
        try
        {
            var request = new BotTransportRequest(HttpMethod.Post, _address, body, _headers);
            response = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("the call was cancelled; the job may have been accepted", failure, cancellationToken);
        }
        catch (Exception failure) when (failure is not MetabotException)
        {
            throw NoAnswer.From(_address, failure);
        }
        finally
        {
            body.Release();
        }

        return Read(response);
    }

    private ScheduledJob Read(BotTransportResponse response)
    {
        if (ForeignAnswer.Is(_address, response.Address))
        {
            throw ForeignAnswer.Refuse(_address, response.Address!);
        }

        var job = response.StatusCode is >= 200 and < 300 ? ScheduledJobReader.Read(response.Body.Span) : null;
        return job ?? throw Refusal.Read(response).ToException();
    }
}

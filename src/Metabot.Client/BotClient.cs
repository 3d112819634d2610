using Metabot.Answers;
using Metabot.Sending;
using Metabot.Setup;
using Metabot.Transport;

namespace Metabot;

/// <summary>The client of one bot. Make one and keep it: instances are safe for concurrent use.</summary>
/// <remarks>
/// <see cref="IBotClient"/> is what the platform has, too. <see cref="IBotJobs"/>, <see cref="IBotLeads"/>, <see cref="IBotMessages"/>,
/// <see cref="IBotTickets"/>, <see cref="IBotPersons"/> and <see cref="IBotTables"/> are for bots that this project's server runs.
/// </remarks>
public sealed partial class BotClient : IBotClient, IBotJobs, IBotLeads, IBotMessages, IBotTickets, IBotPersons, IBotTables
{
    private readonly BotCaller _caller;
    private readonly BotAddresses _addresses;
    private readonly Uri _scheduleAddress;
    private readonly TimeZoneInfo? _serverTimeZone;
    private readonly JobIdPath _jobIdPath;
    private readonly long _botId;

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
        if (transport is null)
        {
            throw new ArgumentNullException(nameof(transport));
        }

        OptionsFaults.Refuse(options ?? throw new ArgumentNullException(nameof(options)));
        _caller = new BotCaller(transport, options.TokenHeader());
        _botId = options.BotId;
        _jobIdPath = new JobIdPath(options.JobIdField);
        _addresses = new BotAddresses(options.BaseAddress!, options.BotId);
        _scheduleAddress = _addresses.Find("jobs/schedule");
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
        where TContract : IJobContract => ScheduleAsync(
            (contract, options),
            static call => call.contract.GetContract().Target,
            static (call, zone) => JobEnvelope.Write(call.contract is null ? throw new ArgumentNullException(nameof(contract)) : call.contract, call.options, zone),
            options?.IdempotencyKey,
            cancellationToken);

    /// <inheritdoc/>
    public Task<ScheduledJob> ScheduleAsync(JobRequest request, CancellationToken cancellationToken = default) => ScheduleAsync(
        request,
        static request => request.GetTarget(),
        static (request, zone) => JobEnvelope.Write(request ?? throw new ArgumentNullException(nameof(request)), zone),
        request?.IdempotencyKey,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<TAnswer> CallAsync<TAnswer>(IEndpointContract<TAnswer> contract, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The address first: what is called is said before what is sent there.
        var address = _addresses.FindEndpoint((contract ?? throw new ArgumentNullException(nameof(contract))).GetAlias());
        var response = await _caller.SendAsync(HttpMethod.Post, address, EndpointEnvelope.Write(contract), idempotencyKey: null, cancellationToken).ConfigureAwait(false);
        AnswerBody.DemandSuccess(response);
        return contract.TryReadAnswer(AnswerBody.Json(response), out var answer) ? answer : throw AnswerBody.Unreadable(response, typeof(TAnswer).Name);
    }

    private async Task<ScheduledJob> ScheduleAsync<TCall>(
        TCall call, Func<TCall, JobTarget> findTarget, Func<TCall, TimeZoneInfo?, PooledBody> makeBody, string? idempotencyKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = makeBody(call, _serverTimeZone);
        using var span = BotSpans.IsWatched ? BotSpans.StartSchedule(_botId, findTarget(call)) : null;
        try
        {
            var response = await _caller.SendAsync(HttpMethod.Post, _scheduleAddress, body, idempotencyKey, cancellationToken).ConfigureAwait(false);
            var job = response.StatusCode is >= 200 and < 300 ? ScheduledJobReader.Read(AnswerBody.Json(response), _jobIdPath) : null;
            return job ?? throw Refusal.Read(response).ToException("job");
        }
        catch (MetabotException exception)
        {
            span.Fail(exception);
            throw;
        }
    }
}

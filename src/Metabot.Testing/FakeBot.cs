using System.Runtime.ExceptionServices;
using Metabot.Sending;
using Metabot.Testing.Fake;

namespace Metabot.Testing;

/// <summary>
/// A bot without a server, for tests of code that schedules jobs or calls endpoints. Every call goes through the real client: values that can
/// never be right are refused as they are there, and what is kept is what would be sent. Unless told otherwise it accepts every job.
/// Instances are safe for concurrent use.
/// </summary>
public sealed partial class FakeBot : IBotClient
{
    private readonly CallLog _log = new();
    private readonly ToldAnswers _answers = new();
    private long _lastJobId;

    /// <summary>
    /// The time zone in which the bot's server reads <c>run_at</c>, as an IANA id; needed to schedule at a <see cref="DateTimeOffset"/>.
    /// Null for none, as with the real client: <see cref="BotClientOptions.ServerTimeZone"/>.
    /// </summary>
    public string? ServerTimeZone { get; init; }

    /// <summary>By which clock an answer is late (<see cref="FakeAnswer.After(TimeSpan)"/>); the machine's own unless told otherwise.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>All that was sent, in order, as it is now. What the client refuses to send is not there.</summary>
    public IReadOnlyList<BotCall> Calls => _log.All;

    /// <inheritdoc/>
    public async Task<ScheduledJob> ScheduleAsync<TContract>(TContract contract, JobOptions? options = null, CancellationToken cancellationToken = default)
        where TContract : IJobContract
    {
        if (contract is null)
        {
            throw new ArgumentNullException(nameof(contract));
        }

        var declared = contract.GetContract();
        var effective = EffectiveOptions.Merge(declared, options) with { };
        var draft = new CallDraft(contract, declared.Target, Alias: null, effective);
        return await SendAsync(draft, client => client.ScheduleAsync(contract, options, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ScheduledJob> ScheduleAsync(JobRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sent = request with { };
        var draft = new CallDraft(sent, sent.GetTarget(), Alias: null, sent);
        return await SendAsync(draft, client => client.ScheduleAsync(sent, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="BotAssertionException">The bot was told no answer for this endpoint.</exception>
    public async Task<TAnswer> CallAsync<TAnswer>(IEndpointContract<TAnswer> contract, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var draft = new CallDraft(contract, Target: null, contract.GetAlias(), Options: null);
        return await SendAsync(draft, client => client.CallAsync(contract, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<TAnswer> SendAsync<TAnswer>(CallDraft draft, Func<BotClient, Task<TAnswer>> send)
    {
        var wire = new FakeWire(draft, _log, () => _answers.Take(draft.Contract) ?? Untold(draft), () => Interlocked.Increment(ref _lastJobId), TimeProvider);
        var options = new BotClientOptions { BaseAddress = new Uri("http://fake.bot"), BotId = 1, Token = "fake", ServerTimeZone = ServerTimeZone };
        try
        {
            return await send(new BotClient(wire, options)).ConfigureAwait(false);
        }
        catch (BotConnectionException) when (wire.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
    }

    private static FakeAnswer Untold(CallDraft draft)
    {
        if (draft.Alias is null)
        {
            return FakeAnswer.Scheduled();
        }

        // A call by alias has a contract that no test can name.
        var type = draft.Contract.GetType();
        var which = type.IsVisible ? $"<{CallText.Name(type)}>" : "";
        return FakeAnswer.Throws(new BotAssertionException(
            $"the fake bot was told no answer for endpoint \"{draft.Alias}\"; tell it one: bot.Answer{which}(FakeAnswer.Json(\"…\"))"));
    }
}

using System.Threading.Channels;
using Metabot;
using Metabot.Tests;

namespace WebShop.Tests;

/// <summary>A bot that takes every job, or refuses every one, and keeps what it was told.</summary>
internal sealed class FakeBotClient : IBotClient
{
    private readonly Channel<TakenJob> _jobs = Channel.CreateUnbounded<TakenJob>();

    /// <summary>What every call fails with; null to take the jobs.</summary>
    public MetabotException? Refusal { get; set; }

    /// <summary>The next job that the shop schedules, in its order.</summary>
    public Task<TakenJob> NextAsync() => _jobs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();

    public Task<ScheduledJob> ScheduleAsync<TContract>(TContract contract, JobOptions? options = null, CancellationToken cancellationToken = default)
        where TContract : IJobContract
    {
        Assert.True(_jobs.Writer.TryWrite(new TakenJob(contract, options)));
        return Refusal is null ? Task.FromResult(new ScheduledJob(1, ScheduleStatus.Scheduled)) : Task.FromException<ScheduledJob>(Refusal);
    }

    public Task<ScheduledJob> ScheduleAsync(JobRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The shop names all its targets by contracts.");

    public Task<TAnswer> CallAsync<TAnswer>(IEndpointContract<TAnswer> contract, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The shop calls no endpoints.");
}

internal sealed record TakenJob(IJobContract Contract, JobOptions? Options);

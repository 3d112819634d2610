namespace Metabot.Testing;

/// <content>The clock.</content>
public sealed partial class LocalBot
{
    /// <summary>
    /// Moves the clock, from one moment at which something is due to the next: jobs, repeats, delays of triggers, further tries of deliveries,
    /// timers of <see cref="Time"/>. All of it runs in order, each at its moment, and the call ends when nothing is due or under way.
    /// </summary>
    /// <param name="time">How far, zero or more; zero runs what is due now.</param>
    /// <param name="cancellationToken">Stops moving; the clock stays where it has come to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    /// <exception cref="BotAssertionException">Something does not end or does not begin; the message names it.</exception>
    public Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return _stepper.AdvanceAsync(now => now + time, cancellationToken);
    }

    /// <summary>Moves the clock to a moment, as <see cref="AdvanceAsync"/> does.</summary>
    /// <param name="moment">The moment, in any offset, not before <see cref="Now"/>.</param>
    /// <param name="cancellationToken">Stops moving; the clock stays where it has come to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="moment"/> is past.</exception>
    /// <exception cref="BotAssertionException">Something does not end or does not begin; the message names it.</exception>
    public Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, Now);
        return _stepper.AdvanceAsync(_ => moment.ToUniversalTime(), cancellationToken);
    }

    /// <summary>Waits until all that is due now has run, without moving the clock.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="BotAssertionException">Something does not end or does not begin; the message names it.</exception>
    public Task SettleAsync(CancellationToken cancellationToken = default) => AdvanceAsync(TimeSpan.Zero, cancellationToken);
}

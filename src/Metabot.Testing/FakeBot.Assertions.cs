using System.Globalization;
using Metabot.Testing.Fake;

namespace Metabot.Testing;

/// <content>What a test asks about the calls.</content>
public sealed partial class FakeBot
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    /// <summary>The calls with a contract of this type, in order, as it is now.</summary>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    public IReadOnlyList<BotCall<TContract>> Find<TContract>()
        where TContract : notnull => [.. Calls.Where(call => call.Contract is TContract).Select(call => new BotCall<TContract>(call))];

    /// <summary>The one call with a contract of this type.</summary>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    /// <exception cref="BotAssertionException">There is none, or more than one; the message lists what was sent.</exception>
    public BotCall<TContract> Single<TContract>()
        where TContract : notnull => One(Find<TContract>(), "one call");

    /// <summary>The one call with a contract of this type that is so.</summary>
    /// <param name="isWanted">Which one is meant.</param>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="isWanted"/> is null.</exception>
    /// <exception cref="BotAssertionException">There is none, or more than one; the message lists what was sent.</exception>
    public BotCall<TContract> Single<TContract>(Func<BotCall<TContract>, bool> isWanted)
        where TContract : notnull
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return One([.. Find<TContract>().Where(isWanted)], "one such call");
    }

    /// <summary>Demands that nothing with a contract of this type was sent.</summary>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    /// <exception cref="BotAssertionException">Something was; the message lists what was sent.</exception>
    public void None<TContract>()
        where TContract : notnull
    {
        if (Find<TContract>().Count > 0)
        {
            throw Unexpected("no call", typeof(TContract));
        }
    }

    /// <summary>Demands that nothing was sent at all.</summary>
    /// <exception cref="BotAssertionException">Something was; the message lists what was sent.</exception>
    public void None()
    {
        if (Calls.Count > 0)
        {
            throw Unexpected("no call", contract: null);
        }
    }

    /// <summary>Waits until so many calls with a contract of this type were sent, for code that sends in the background.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="limit">How long to wait by the machine's clock; null for 10 seconds.</param>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    /// <returns>The first so many of them, in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="BotAssertionException">There were fewer when the time was up; the message lists what was sent.</exception>
    public async Task<IReadOnlyList<BotCall<TContract>>> WaitForAsync<TContract>(int count = 1, TimeSpan? limit = null)
        where TContract : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var end = new CancellationTokenSource(limit ?? UsualLimit);
        while (true)
        {
            var next = _log.Next;
            var found = Find<TContract>();
            if (found.Count >= count)
            {
                return [.. found.Take(count)];
            }

            if (end.IsCancellationRequested)
            {
                throw Unexpected(string.Create(CultureInfo.InvariantCulture, $"{count} calls within {limit ?? UsualLimit}"), typeof(TContract));
            }

            await next.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Forgets the calls so far, for a test that arranges something first. Answers that were told stay, numbers go on.</summary>
    public void Forget() => _log.Clear();

    private BotCall<TContract> One<TContract>(IReadOnlyList<BotCall<TContract>> found, string expected)
        where TContract : notnull => found is [var only] ? only : throw Unexpected(expected, typeof(TContract), found.Count);

    private BotAssertionException Unexpected(string expected, Type? contract, int? found = null)
    {
        var count = found switch
        {
            null => "",
            0 => ", found none",
            _ => string.Create(CultureInfo.InvariantCulture, $", found {found}"),
        };
        return new($"{CallText.Expected(expected, contract)}{count}; {CallText.List(Calls)}");
    }
}

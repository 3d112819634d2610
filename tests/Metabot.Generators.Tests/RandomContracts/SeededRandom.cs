using System.Globalization;

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>Random choices with a seed that a failing test shows; METABOT_SEED repeats a run.</summary>
internal sealed class SeededRandom
{
    private readonly Random _random;

    public SeededRandom()
    {
        var given = Environment.GetEnvironmentVariable("METABOT_SEED");
        Seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        _random = new Random(Seed);
    }

    public int Seed { get; }

    public int Next(int below) => _random.Next(below);

    public bool OneIn(int chances) => _random.Next(chances) == 0;

    public T Pick<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public long Bits() => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);
}

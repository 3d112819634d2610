using System.Globalization;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Random values with a seed that a failing test shows; METABOT_SEED repeats a run.</summary>
internal sealed class SeededRandom
{
    private readonly int _seed;
    private readonly Random _random;

    public SeededRandom()
    {
        var given = Environment.GetEnvironmentVariable("METABOT_SEED");
        _seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        _random = new Random(_seed);
    }

    public int Next(int from, int below) => _random.Next(from, below);

    public long Bits() => _random.NextInt64(long.MinValue, long.MaxValue);

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Text of every kind of character: ASCII, Cyrillic, quotes, controls, emoji, any UTF-16 unit.</summary>
    public string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Next(0, 6) switch
    {
        0 => ((char)Next(0x400, 0x460)).ToString(),
        1 => "\"\\/<>&'+\n\r\t`"[Next(0, 12)].ToString(),
        2 => ((char)Next(0, 32)).ToString(),
        3 => char.ConvertFromUtf32(Next(0x1F300, 0x1FAFF)),
        4 => ((char)Next(0, 0x10000)).ToString(),
        _ => ((char)Next(32, 127)).ToString(),
    }));

    public override string ToString() => $"(METABOT_SEED={_seed})";
}

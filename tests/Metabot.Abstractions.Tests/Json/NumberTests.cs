using System.Globalization;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Numbers, byte for byte as System.Text.Json writes them.</summary>
public sealed class NumberTests
{
    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.1, 1.0 / 3, 100, 1e15, 1e16, 123456789012345680, 1e21, 1e22, 1e-5, 1e-4, 5e-324, double.MaxValue, double.MinValue, double.Epsilon, Math.PI,
    ];

    private static readonly decimal[] Decimals =
    [
        0, -0.0m, 1.00m, 12.50m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -7.9228162514264337593543950335m,
    ];

    [Fact]
    public void Extremes()
    {
        Array.ForEach([0L, 1, -1, long.MinValue, long.MaxValue, int.MinValue], Same);
        Array.ForEach([0UL, ulong.MaxValue], Same);
        Array.ForEach(Doubles, Same);
        Array.ForEach([0f, -0f, 0.1f, 1e7f, 1e8f, 1e9f, 16777216f, float.Epsilon, float.MinValue, float.MaxValue, 1f / 3], Same);
        Array.ForEach(Decimals, Same);
    }

    [Fact]
    public void Random_bit_patterns()
    {
        var random = new SeededRandom();
        for (var i = 0; i < 50_000; i++)
        {
            var bits = random.Bits();
            Same(bits >> random.Next(0, 64));
            Same((ulong)bits >> random.Next(0, 64));
            Same(new decimal((int)bits, (int)(bits >> 32), random.Next(0, int.MaxValue), (bits & 1) == 0, (byte)random.Next(0, 29)));
            Same(new decimal((int)bits, (int)(bits >> 32) >> random.Next(0, 32), 0, (bits & 1) == 0, (byte)random.Next(0, 29)));
            SameIfFinite(BitConverter.Int64BitsToDouble(bits));
            SameIfFinite(BitConverter.Int32BitsToSingle((int)bits));
        }
    }

    [Fact]
    public void A_culture_with_other_separators_changes_nothing()
    {
        using var culture = new HostileCulture();
        Assert.Equal("−1,5", (-1.5).ToString(CultureInfo.CurrentCulture));

        Extremes();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_json_has_no_number_for_is_refused(double value)
    {
        var error = Assert.Throws<MetabotSerializationException>(() => Oracle.Ours(writer => writer.WriteNumber(value)));
        Assert.Contains($"{value.ToString(CultureInfo.InvariantCulture)} is not a finite number", error.Message, StringComparison.Ordinal);
        Assert.Throws<MetabotSerializationException>(() => Oracle.Ours(writer => writer.WriteNumber((float)value)));
    }

    private static void SameIfFinite(double value)
    {
        if (double.IsFinite(value))
        {
            Same(value);
        }
    }

    private static void SameIfFinite(float value)
    {
        if (float.IsFinite(value))
        {
            Same(value);
        }
    }

    private static void Same(long value) => Assert.Equal(Oracle.Theirs(writer => writer.WriteNumberValue(value)), Oracle.Ours(writer => writer.WriteNumber(value)));

    private static void Same(ulong value) => Assert.Equal(Oracle.Theirs(writer => writer.WriteNumberValue(value)), Oracle.Ours(writer => writer.WriteNumber(value)));

    private static void Same(double value) => Assert.Equal(Oracle.Theirs(writer => writer.WriteNumberValue(value)), Oracle.Ours(writer => writer.WriteNumber(value)));

    private static void Same(float value) => Assert.Equal(Oracle.Theirs(writer => writer.WriteNumberValue(value)), Oracle.Ours(writer => writer.WriteNumber(value)));

    private static void Same(decimal value) => Assert.Equal(Oracle.Theirs(writer => writer.WriteNumberValue(value)), Oracle.Ours(writer => writer.WriteNumber(value)));
}

using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Numbers as text, numbers that may be none, and those that are wider than 64 bits, byte for byte as System.Text.Json writes them.</summary>
public sealed class NumberFormTests
{
    private static readonly JsonSerializerOptions AsText = new(Oracle.Relaxed) { NumberHandling = JsonNumberHandling.WriteAsString };
    private static readonly JsonSerializerOptions OrLiteral = new(Oracle.Relaxed) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void As_text()
    {
        Array.ForEach([0L, -1, long.MinValue, long.MaxValue], value => Same(value, AsText, (writer, each) => writer.WriteNumberAsString(each)));
        Array.ForEach([0UL, ulong.MaxValue], value => Same(value, AsText, (writer, each) => writer.WriteNumberAsString(each)));
        Array.ForEach([0m, -1.50m, decimal.MaxValue, 0.0000000000000000000000000001m], value => Same(value, AsText, (writer, each) => writer.WriteNumberAsString(each)));
        Array.ForEach([0d, -0d, 1e16, 1e-5, double.MinValue], value => Same(value, AsText, (writer, each) => writer.WriteNumberAsString(each)));
        Array.ForEach([0f, 1e9f, float.Epsilon], value => Same(value, AsText, (writer, each) => writer.WriteNumberAsString(each)));
    }

    [Fact]
    public void Or_a_word()
    {
        Array.ForEach([1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity], value => Same(value, OrLiteral, (writer, each) => writer.WriteNumberOrLiteral(each)));
        Array.ForEach([-0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity], value => Same(value, OrLiteral, (writer, each) => writer.WriteNumberOrLiteral(each)));
        Array.ForEach([(Half)1.5, Half.NaN, Half.PositiveInfinity, Half.NegativeInfinity], value => Same(value, OrLiteral, (writer, each) => writer.WriteHalfOrLiteral(each)));
    }

    [Fact]
    public void Wider_than_the_processor()
    {
        Array.ForEach([Int128.MinValue, Int128.MaxValue, Int128.Zero, Int128.NegativeOne], value => Same(value, Oracle.Relaxed, (writer, each) => writer.WriteInt128(each)));
        Array.ForEach([UInt128.MinValue, UInt128.MaxValue], value => Same(value, Oracle.Relaxed, (writer, each) => writer.WriteUInt128(each)));
        Array.ForEach([Half.MinValue, Half.MaxValue, Half.Epsilon, (Half)0.1, (Half)(-0f)], value => Same(value, Oracle.Relaxed, (writer, each) => writer.WriteHalf(each)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("340282366920938463463374607431768211456")]
    [InlineData("-99999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    public void Of_any_length(string digits)
    {
        var value = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        Assert.Equal($"[{digits},1]", Oracle.Ours(
            writer =>
            {
                writer.WriteStartArray();
                writer.WriteBigInteger(value);
                writer.WriteNumber(1);
                writer.WriteEndArray();
            },
            initialCapacity: 1));
        Assert.True(JobJsonReader.TryRead(System.Text.Encoding.UTF8.GetBytes(digits), (ref JobJsonReader reader) => reader.ReadBigInteger(), out var read));
        Assert.Equal(value, read);
    }

    [Fact]
    public void A_culture_with_other_separators_changes_nothing()
    {
        using var culture = new HostileCulture();
        As_text();
        Or_a_word();
        Wider_than_the_processor();
        Of_any_length("-1");
    }

    [Fact]
    public void What_is_no_finite_half_is_refused() => Assert.All(
        [Half.NaN, Half.PositiveInfinity, Half.NegativeInfinity],
        value => Assert.Contains("is not a finite number", Assert.Throws<MetabotSerializationException>(() => Oracle.Ours(writer => writer.WriteHalf(value))).Message, StringComparison.Ordinal));

    [Theory]
    [InlineData("New", -1, "\"New\"")]
    [InlineData("a, b", 3, "\"a, b\"")]
    [InlineData("", 3, "\"\"")]
    [InlineData(null, -1, "-1")]
    [InlineData(null, long.MinValue, "-9223372036854775808")]
    public void An_enum_is_its_name_or_its_number(string? name, long number, string expected) => Assert.Equal(expected, Oracle.Ours(writer => writer.WriteEnum(name, number)));

    [Theory]
    [InlineData("New", "\"New\"")]
    [InlineData(null, "18446744073709551615")]
    public void The_largest_enum(string? name, string expected) => Assert.Equal(expected, Oracle.Ours(writer => writer.WriteEnum(name, ulong.MaxValue)));

    private static void Same<T>(T value, JsonSerializerOptions options, Action<JobJsonWriter, T> write) =>
        Assert.Equal(JsonSerializer.Serialize(value, options), Oracle.Ours(writer => write(writer, value), initialCapacity: 1));
}

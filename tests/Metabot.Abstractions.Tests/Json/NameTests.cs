using System.Globalization;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Keys of dictionaries, byte for byte as System.Text.Json writes them.</summary>
public sealed class NameTests
{
    [Fact]
    public void Of_every_type()
    {
        Same(true, (writer, name) => writer.WriteName(name));
        Same(false, (writer, name) => writer.WriteName(name));
        Array.ForEach(['a', '"', '\\', '\n', 'я', '\0'], name => Same(name, (writer, each) => writer.WriteName(each)));
        Array.ForEach([0L, -1, long.MinValue, long.MaxValue], name => Same(name, (writer, each) => writer.WriteName(each)));
        Array.ForEach([0UL, ulong.MaxValue], name => Same(name, (writer, each) => writer.WriteName(each)));
        Array.ForEach([0m, 1.50m, -0.1m, decimal.MinValue], name => Same(name, (writer, each) => writer.WriteName(each)));
        Array.ForEach([0d, -0d, 1.5, 1e300, 5e-324], name => Same(name, (writer, each) => writer.WriteName(each)));
        Array.ForEach([0f, -1.5f, 1e30f, float.Epsilon], name => Same(name, (writer, each) => writer.WriteName(each)));
        Array.ForEach(["", "a", "say \"a\\b\"", "имя", "\u2028", "a\nb", new string('x', 2000)], name => Same(name, (writer, each) => writer.WriteName(each)));
        Same(new Guid("8d2f4c1e-7a3b-4f60-9c55-0e1b2a3c4d5e"), (writer, name) => writer.WriteName(name));
        Same(new Uri("https://example.com/а?b=\"c\""), (writer, name) => writer.WriteName(name));
        Same(new Uri("/way", UriKind.Relative), (writer, name) => writer.WriteName(name));
        Same(new Version(1, 2, 3, 4), (writer, name) => writer.WriteName(name));
    }

    [Fact]
    public void Of_moments()
    {
        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            Same(new DateTime(2027, 1, 21, 20, 15, 30, kind), (writer, name) => writer.WriteName(name));
            Same(new DateTime(2027, 1, 21, 20, 15, 30, kind).AddTicks(12_000), (writer, name) => writer.WriteName(name));
        }

        Same(new DateTimeOffset(2027, 1, 21, 20, 15, 30, TimeSpan.FromMinutes(-330)), (writer, name) => writer.WriteName(name));
        Array.ForEach([TimeSpan.Zero, TimeSpan.FromDays(-1.5), TimeSpan.MinValue, TimeSpan.MaxValue], name => Same(name, (writer, each) => writer.WriteName(each)));
    }

    [Fact]
    public void A_culture_with_other_separators_changes_nothing()
    {
        using var culture = new HostileCulture();
        Of_every_type();
        Of_moments();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_finite_number_names_nothing(double name)
    {
        var error = Assert.Throws<MetabotSerializationException>(() => Ours(writer => writer.WriteName(name)));
        Assert.Contains(name.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.Throws<MetabotSerializationException>(() => Ours(writer => writer.WriteName((float)name)));
    }

    [Fact]
    public void Nothing_names_nothing()
    {
        Assert.Throws<ArgumentNullException>("name", () => Ours(writer => writer.WriteName((Uri)null!)));
        Assert.Throws<ArgumentNullException>("name", () => Ours(writer => writer.WriteName((Version)null!)));
    }

    [Theory]
    [InlineData("Open", "{\"Open\":1}")]
    [InlineData("a \"b\"", "{\"a \\\"b\\\"\":1}")]
    [InlineData(null, "{\"-7\":1}")]
    public void Of_an_enum_by_its_name_or_its_number(string? name, string expected) => Assert.Equal(expected, Ours(writer => writer.WriteEnumName(name, -7)));

    [Fact]
    public void Of_the_largest_enum() => Assert.Equal("{\"18446744073709551615\":1}", Ours(writer => writer.WriteEnumName(null, ulong.MaxValue)));

    private static void Same<T>(T name, Action<JobJsonWriter, T> write)
        where T : notnull => Assert.Equal(Oracle.Serialized(new Dictionary<T, int> { [name] = 1 }), Ours(writer => write(writer, name)));

    private static string Ours(Action<JobJsonWriter> writeName) => Oracle.Ours(
        writer =>
        {
            writer.WriteStartObject();
            writeName(writer);
            writer.WriteNumber(1);
            writer.WriteEndObject();
        },
        initialCapacity: 1);
}

namespace Metabot.Abstractions.Tests.Json;

/// <summary>Dates, times and identifiers, byte for byte as System.Text.Json writes them.</summary>
public sealed class DateTests
{
    private static readonly long[] Fractions = [0, 1, 10, 1_000_000, 1_234_500, 9_999_999];

    [Fact]
    public void Moments_of_all_kinds_and_fractions()
    {
        foreach (var fraction in Fractions)
        {
            foreach (var kind in Enum.GetValues<DateTimeKind>())
            {
                Same(new DateTime(2027, 1, 2, 3, 4, 5, kind).AddTicks(fraction));
            }

            Assert.All(Enumerable.Range(-28, 57), quarters => Same(new DateTimeOffset(2027, 12, 31, 23, 59, 59, TimeSpan.FromMinutes(quarters * 30)).AddTicks(fraction)));
            Same(new TimeOnly(3, 4, 5).Add(TimeSpan.FromTicks(fraction)));
        }
    }

    [Fact]
    public void Extremes()
    {
        Array.ForEach([DateTime.MinValue, DateTime.MaxValue, DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)], Same);
        Array.ForEach([DateTimeOffset.MinValue, DateTimeOffset.MaxValue], Same);
        Array.ForEach([DateOnly.MinValue, DateOnly.MaxValue], Same);
        Array.ForEach([TimeOnly.MinValue, TimeOnly.MaxValue], Same);
        Array.ForEach([TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromDays(1)], Same);
        Array.ForEach([Guid.Empty, Guid.Parse("FFFFFFFF-abcd-EF01-2345-6789ABCDEF01")], Same);
    }

    [Fact]
    public void Random_ones()
    {
        var random = new SeededRandom();
        for (var i = 0; i < 20_000; i++)
        {
            var ticks = (random.Bits() & long.MaxValue) % DateTime.MaxValue.Ticks;
            Same(new DateTime(ticks, (DateTimeKind)random.Next(0, 2)));
            Same(DateOnly.FromDateTime(new DateTime(ticks)));
            Same(TimeOnly.FromTimeSpan(new DateTime(ticks).TimeOfDay));
            Same(new TimeSpan(random.Bits()));
            Same(new Guid(random.Bytes(16)));
        }
    }

    [Fact]
    public void A_culture_with_other_separators_changes_nothing()
    {
        using var culture = new HostileCulture();

        Moments_of_all_kinds_and_fractions();
        Extremes();
    }

    private static void Same(DateTime value) => Assert.Equal(Oracle.Serialized(value), Oracle.Ours(writer => writer.WriteString(value)));

    private static void Same(DateTimeOffset value) => Assert.Equal(Oracle.Serialized(value), Oracle.Ours(writer => writer.WriteString(value)));

    private static void Same(DateOnly value) => Assert.Equal(Oracle.Serialized(value), Oracle.Ours(writer => writer.WriteString(value)));

    private static void Same(TimeOnly value) => Assert.Equal(Oracle.Serialized(value), Oracle.Ours(writer => writer.WriteString(value)));

    private static void Same(TimeSpan value) => Assert.Equal(Oracle.Serialized(value), Oracle.Ours(writer => writer.WriteString(value)));

    private static void Same(Guid value) => Assert.Equal(Oracle.Serialized(value), Oracle.Ours(writer => writer.WriteString(value)));
}

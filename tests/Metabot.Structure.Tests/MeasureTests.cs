using Metabot.Measure;

namespace Metabot.Structure.Tests;

/// <summary>What eng/Measure counts, within the bounds that docs/compiler-side.md names.</summary>
public class MeasureTests
{
    private static readonly SourceMeasures Sources = new(Repository.Root);

    [Fact]
    public void A_file_has_one_subject() => Assert.InRange(Sources.MedianFile, 35, 80);

    [Fact]
    public void A_file_is_rarely_long() => Assert.InRange(Sources.LongFile, 1, 170);

    [Fact]
    public void A_method_fits_a_screen() => Assert.InRange(Sources.LongMethod, 1, 20);

    [Fact]
    public void The_tests_are_longer_than_what_they_test() => Assert.InRange(Sources.TestsPerSource, 1.2, double.MaxValue);

    [Fact]
    public void Ladders_are_rare() => Assert.InRange(Sources.ArmsPerThousand, 0, 0.5);
}

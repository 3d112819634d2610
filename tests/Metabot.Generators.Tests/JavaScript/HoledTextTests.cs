using Metabot.Generators.Tests;

namespace Metabot.JavaScript;

public class HoledTextTests
{
    [Theory]
    [InlineData("return a;")]
    [InlineData("", "")]
    [InlineData("a == ", " || b == ", ";")]
    [InlineData("", "", "x")]
    public void The_texts_around_the_holes_are_those_it_was_joined_of(params string[] texts)
    {
        var text = HoledText.Join(texts);
        Assert.Equal(texts, text.Texts);
        Assert.Equal(Enumerable.Range(0, texts.Length - 1), text.Holes.Select(hole => HoleStand.FindIndex(text.Text.Substring(hole.Start, hole.Length))!.Value));
        Assert.Equal(string.Join("?", texts), text.Fill(text.Holes, "?"));
    }

    [Fact]
    public void Where_the_holes_are_belongs_to_the_text()
    {
        Assert.Equal(new HoledText("a 0 0", [new(2, 1)]), new HoledText("a 0 0", [new(2, 1)]));
        Assert.NotEqual(new HoledText("a 0 0", [new(2, 1)]), new HoledText("a 0 0", [new(4, 1)]));
        Assert.NotEqual(new HoledText("a 0 0", [new(2, 1)]), new HoledText("a 0 0"));
        Assert.NotEqual(new HoledText("a 0"), new HoledText("b 0"));
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    [InlineData(3, 9, true)]
    [InlineData(4, 9, false)]
    public void A_range_has_the_holes_that_it_overlaps(int start, int end, bool expected) =>
        Assert.Equal(expected, new HoledText("a \"\" == b", [new(2, 2)]).HasHole(start, end));

    [Theory]
    [InlineData("hole0")]
    [InlineData("__hole")]
    [InlineData("__hole-1")]
    [InlineData("__hole0a")]
    [InlineData(null)]
    public void Other_names_stand_for_no_hole(string? name) => Assert.Null(HoleStand.FindIndex(name));

    // Whoever needs a name for a hole asks for it.
    [Fact]
    public void The_name_of_a_hole_is_written_in_one_place()
    {
        var writing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("\"__hole", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file));
        Assert.Equal([$"{nameof(HoleStand)}.cs"], writing);
    }
}

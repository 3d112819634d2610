using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests;

// The first page stays short, and its Russian sister shows the same code.
public class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ru.md")]
    public void The_first_page_is_short(string page)
    {
        var lines = Pages.At(page).Text.TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 1, 100);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 160));
    }

    [Theory]
    [InlineData("README.md", "README.ru.md")]
    [InlineData("docs/getting-started.md", "docs/ru/getting-started.md")]
    public void A_translation_has_the_same_code_blocks(string page, string translation) => Assert.Equal(
        Pages.At(page).Blocks.Select(block => (block.Language, block.Role, block.Text)),
        Pages.At(translation).Blocks.Select(block => (block.Language, block.Role, block.Text)));

    [Theory]
    [InlineData("README.md", "README.ru.md")]
    [InlineData("docs/getting-started.md", "docs/ru/getting-started.md")]
    public void A_translation_has_as_many_headings(string page, string translation) =>
        Assert.Equal(Pages.At(page).Anchors.Count, Pages.At(translation).Anchors.Count);

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void No_page_speaks_of_the_seed(string page) => Assert.DoesNotMatch("(?i)\\b(the seed|seed's)\\b", Pages.At(page).Prose);
}

using System.Globalization;
using Metabot.Docs.Tests.Markdown;
using Metabot.Docs.Tests.Snippets;
using Metabot.Picture;

namespace Metabot.Docs.Tests;

// docs/images shows what eng/Picture drew of a real build of samples/Squiggle. Here the same drawing is made of what the analyzers say now.
public class PictureTests
{
    private static readonly string Source = Repository.Read("samples", "Squiggle", "Program.cs");

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_picture_shows_what_the_build_says(string theme)
    {
        var findings = (await Snippet.Compile(Source).FindAsync()).Select(Finding.From);
        Assert.Equal(Repository.Read("docs", "images", $"squiggle-{theme}.svg"), Drawing.Draw(Source, findings, Theme.Find(theme)));
    }

    [Fact]
    public void The_picture_shows_the_mistakes_of_the_first_page_of_the_docs() =>
        Assert.Contains(Source, Pages.At("docs/getting-started.md").Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ru.md")]
    public async Task The_first_page_says_what_the_picture_says(string page) => Assert.All(
        await Snippet.Compile(Source).FindAsync(),
        finding => Assert.Contains($"| [{finding.Id}] | {finding.GetMessage(CultureInfo.InvariantCulture)} |", Pages.At(page).Text, StringComparison.Ordinal));
}

using System.Text.RegularExpressions;
using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests;

// A page of a rule shows the mistake and what is right; CodeBlockTests holds the first to its finding and the second to none.
public class RulePageTests
{
    // What they mark stands in JSON, which has no comments, or in the lock.
    private static readonly string[] OfBotFiles = ["MBOT5003.md", "MBOT5004.md", "MBOT5006.md", "MBOT5007.md", "MBOT5103.md"];

    public static TheoryData<string> Rules { get; } = [.. Pages.OfRules.Select(page => page.Path)];

    public static TheoryData<string> RulesOfCode { get; } = [.. Rules.Where(row => !OfBotFiles.Contains(Path.GetFileName(row.Data))).Select(row => row.Data)];

    [Theory]
    [MemberData(nameof(RulesOfCode))]
    public void A_page_shows_its_mistake_and_then_what_is_right(string page)
    {
        var id = Path.GetFileNameWithoutExtension(page);
        var blocks = Pages.At(page).Blocks.Where(block => block.Language == "csharp").ToList();
        Assert.All(blocks, block => Assert.Null(block.NotCompiled));
        Assert.Contains($"// {id}", blocks[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"// {id}", blocks[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_index_links_to_the_page(string page) => Assert.Single(Pages.At("docs/rules.md").Links, link => link == $"../{page}");

    [Fact]
    public void Every_option_of_a_page_is_in_the_index() => Assert.All(
        Pages.OfRules.SelectMany(page => Regex.Matches(page.Text, @"^metabot\.\w+", RegexOptions.Multiline).Select(match => match.Value)).Distinct(),
        option => Assert.Contains($"`{option}`", Pages.At("docs/rules.md").Text, StringComparison.Ordinal));
}

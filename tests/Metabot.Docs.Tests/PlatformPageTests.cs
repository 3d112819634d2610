using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests;

// docs/platform.md says of each line what it is here, and what works is shown by tests that exist.
public class PlatformPageTests
{
    private static readonly string[] Rows =
    [
        .. Pages.At("docs/platform.md").Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| What ", StringComparison.Ordinal)),
    ];

    private static readonly HashSet<string> Classes =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    [Fact]
    public void A_line_works_is_of_the_platform_only_or_unknown() => Assert.All(Rows, row =>
    {
        var here = Cells(row)[1];
        Assert.True(here is "works" or "unknown" || here.StartsWith("platform only: ", StringComparison.Ordinal), row);
    });

    [Fact]
    public void What_works_is_shown_by_tests_that_exist() => Assert.All(Rows, row =>
    {
        var tests = Cells(row)[2].Split(", ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Cells(row)[1] == "works", tests.Length > 0);
        Assert.All(tests, test => Assert.Contains(test, Classes));
    });

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];
}

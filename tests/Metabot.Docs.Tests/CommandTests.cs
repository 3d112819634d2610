using System.Text.RegularExpressions;
using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests;

// What a shell block names of this repository is there.
public partial class CommandTests
{
    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Paths_in_commands_exist(string page) => Assert.Equal(
        [],
        Pages.At(page).Blocks.Where(block => block.Language == "bash")
            .SelectMany(block => RepositoryPath().Matches(block.Text).Select(match => match.Value))
            .Where(path => !Path.Exists(Path.Combine(Repository.Root, path))));

    // Only projects that can be run are run.
    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Projects_in_commands_are_projects(string page) => Assert.Equal(
        [],
        Pages.At(page).Blocks.Where(block => block.Language == "bash")
            .SelectMany(block => Project().Matches(block.Text).Select(match => match.Groups["path"].Value))
            .Where(path => Directory.GetFiles(Path.Combine(Repository.Root, path), "*.csproj").Length != 1));

    [GeneratedRegex(@"(?<=^|[\s'""])(?:samples|src|tests|eng|docs)/[\w./-]+", RegexOptions.Multiline)]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"--project (?<path>\S+)")]
    private static partial Regex Project();
}

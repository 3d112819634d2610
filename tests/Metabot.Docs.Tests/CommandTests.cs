using System.Text.RegularExpressions;
using Metabot.Docs.Tests.Markdown;
using Metabot.Tool;

namespace Metabot.Docs.Tests;

// What a shell block names is there: paths of this repository, packages, and the commands and options of metabot.
public partial class CommandTests
{
    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Paths_exist(string page) => Assert.Equal(
        [], Named(page, RepositoryPath()).Where(path => !Path.Exists(Path.Combine(Repository.Root, path))));

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Projects_are_projects(string page) => Assert.Equal(
        [], Named(page, Project()).Where(path => Directory.GetFiles(Path.Combine(Repository.Root, path), "*.csproj").Length != 1));

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Packages_are_made_here(string page) => Assert.Equal(
        [], Named(page, Package()).Where(id => !File.Exists(Path.Combine(Repository.Root, "src", id, id + ".csproj"))));

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Commands_of_metabot_are_understood(string page) => Assert.All(
        Named(page, Metabot()), arguments => Assert.Equal([], Commands.Root().Parse(arguments).Errors.Select(error => error.Message)));

    private static IEnumerable<string> Named(string page, Regex what) => Pages.At(page).Blocks
        .Where(block => block.Language == "bash")
        .SelectMany(block => what.Matches(block.Text).Select(match => match.Groups["it"].Value));

    [GeneratedRegex(@"(?<=^|[\s'""])(?<it>(?:samples|src|tests|eng|docs)/[\w./-]+)", RegexOptions.Multiline)]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"--project (?<it>\S+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"dotnet (?:add package|tool install(?: --?\w+)*) (?<it>\S+)")]
    private static partial Regex Package();

    [GeneratedRegex(@"^(?:metabot|dotnet run --project src/Metabot\.Tool --) (?<it>[^\n#]+)", RegexOptions.Multiline)]
    private static partial Regex Metabot();
}

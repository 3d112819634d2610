using System.Text.RegularExpressions;
using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests;

// The page of traces and metrics names what the sources do, and nothing else.
public partial class TelemetryPageTests
{
    private static readonly string Page = Read("docs/telemetry.md");

    [Fact]
    public void Instruments_and_attributes_are_those_of_the_source() => Assert.Equal(
        Folders().SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Distinct().Order(StringComparer.Ordinal),
        Named().Matches(Page).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Spans_are_those_of_the_source() => Assert.All(
        Operation().Matches(Read("src/Metabot.Server/Telemetry/Operations.cs") + Read("src/Metabot.Client/Sending/BotSpans.cs")),
        match => Assert.Contains($"`{match.Groups["name"].Value} ", Page, StringComparison.Ordinal));

    private static IEnumerable<string> Folders() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src/Metabot.Server/Telemetry"), "*.cs")
            .Append(Path.Combine(Repository.Root, "src/Metabot.Server/Jobs/QueueMetrics.cs"))
            .Append(Path.Combine(Repository.Root, "src/Metabot.Client/Sending/BotSpans.cs"));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex("\"(?<name>metabot\\.[a-z_.]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("`(?<name>metabot\\.[a-z_.]+)`")]
    private static partial Regex Named();

    [GeneratedRegex("const string \\w+ = \"(?<name>[a-z]+)\"")]
    private static partial Regex Operation();
}

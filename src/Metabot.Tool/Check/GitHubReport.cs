using System.Globalization;
using Metabot.Server.Manifest;

namespace Metabot.Tool.Check;

// Annotations of a GitHub workflow, a line each.
internal static class GitHubReport
{
    public static void Write(IReadOnlyList<BotFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{Command(finding.Severity)} file={Property(ShownPath.For(finding.File.FullName))},line={finding.Line},col={finding.Column},title={Property(finding.RuleId ?? finding.File.Name)}::{Data(finding.Words)}"));
        }
    }

    private static string Command(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

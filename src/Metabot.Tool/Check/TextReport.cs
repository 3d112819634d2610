using System.Globalization;
using Metabot.Server.Manifest;

namespace Metabot.Tool.Check;

// For people: each mistake with its line, a mark below it, and the line as it would be right where that is known.
internal static class TextReport
{
    public static void Write(IReadOnlyList<BotFinding> findings, string looked, TextWriter output)
    {
        foreach (var finding in findings)
        {
            WriteFinding(finding, output);
        }

        WriteSummary(findings, looked, output);
    }

    private static void WriteFinding(BotFinding finding, TextWriter output)
    {
        var rule = finding.RuleId is null ? "" : " " + finding.RuleId;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ShownPath.For(finding.File.FullName)}:{finding.Line}:{finding.Column}: {Word(finding.Severity)}{rule}: {finding.Words}"));
        foreach (var line in Excerpts.Lines(finding))
        {
            output.WriteLine(line);
        }

        output.WriteLine();
    }

    private static void WriteSummary(IReadOnlyList<BotFinding> findings, string looked, TextWriter output)
    {
        var counts = findings.CountBy(finding => finding.Severity).OrderBy(count => count.Key).Select(count => Count(count.Value, Word(count.Key))).ToList();
        output.WriteLine($"{(counts.Count == 0 ? "No mistakes" : string.Join(", ", counts))} in {looked}.");
        if (findings.Select(finding => finding.RuleId).OfType<string>().FirstOrDefault() is { } rule)
        {
            output.WriteLine($"'metabot explain {rule}' tells more of a rule.");
        }
    }

    public static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}

using System.Globalization;
using Metabot.JavaScript;
using Metabot.Server.Manifest;

namespace Metabot.Tool.Check;

// The line of a mistake, the mark below it, and the line after the repair.
internal static class Excerpts
{
    private const int Widest = 120;
    private const string Cut = "…";

    public static IEnumerable<string> Lines(BotFinding finding)
    {
        if (finding.File.Text.Length == 0)
        {
            return [];
        }

        var number = finding.Line.ToString(CultureInfo.InvariantCulture);
        var line = finding.File.Line(finding.Line);
        var column = finding.Column - 1;
        var start = Math.Max(0, Math.Min(column - (Widest / 2), line.Length - Widest));
        var marks = Math.Clamp(finding.Range.Length, 1, Math.Max(1, Math.Min(line.Length, start + Widest) - column));
        var shown = Window(line, start);
        var indent = new string(' ', column - start + (start > 0 ? Cut.Length : 0));
        return
        [
            $"  {number} | {shown}",
            $"  {new string(' ', number.Length)} | {indent}{new string('^', marks)}",
            .. Repaired(finding, line) is { } repaired ? [$"  {number} > {Window(repaired, start)}"] : Array.Empty<string>(),
        ];
    }

    // Null when nothing surely mends it, or it takes more than a line.
    private static string? Repaired(BotFinding finding, string line)
    {
        var start = finding.Range.Start - finding.Column + 1;
        if (finding.Edits.Count == 0 || finding.Edits.Any(edit => edit.Start < start || edit.Start + edit.Length > start + line.Length))
        {
            return null;
        }

        foreach (var edit in finding.Edits.Reverse())
        {
            line = line.Remove(edit.Start - start, edit.Length).Insert(edit.Start - start, edit.NewText);
        }

        return line;
    }

    private static string Window(string line, int start)
    {
        var shown = string.Concat(line.Skip(start).Take(Widest).Select(character => char.IsControl(character) ? ' ' : character));
        return (start > 0 ? Cut : "") + shown + (start + Widest < line.Length ? Cut : "");
    }
}

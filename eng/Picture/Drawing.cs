using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Picture;

/// <summary>Draws source with squiggles and, below it, what the build prints, as SVG text that is the same for the same input.</summary>
public sealed class Drawing
{
    private const int Columns = 96;
    private const int Gutter = 4;
    private const double CharWidth = 8.2;
    private const int LineHeight = 24;
    private const int Margin = 18;
    private const int BarHeight = 30;

    private readonly StringBuilder _svg = new();
    private readonly Theme _theme;
    private int _y;

    private Drawing(Theme theme) => _theme = theme;

    /// <summary>Draws one file and its findings, in the order of their places.</summary>
    public static string Draw(string source, IEnumerable<Finding> findings, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(theme);
        var tree = CSharpSyntaxTree.ParseText(source.TrimEnd('\n'));
        List<Finding> ordered = [.. findings.OrderBy(finding => finding.Start)];
        var drawing = new Drawing(theme);
        drawing.DrawEditor(tree, ordered);
        drawing.DrawTerminal(ordered);
        return drawing.Finish();
    }

    private void DrawEditor(SyntaxTree tree, List<Finding> findings)
    {
        DrawBar("Program.cs");
        for (var line = 0; line < tree.GetText().Lines.Count; line++)
        {
            DrawText(0, $"{line + 1,2}", _theme.Faint);
            var column = Gutter;
            foreach (var (text, colour) in ColouredCode.PiecesOf(tree, line, _theme))
            {
                DrawText(column, text, colour);
                column += text.Length;
            }

            findings.Where(finding => finding.Start.Line == line).ToList().ForEach(DrawSquiggle);
            _y += LineHeight;
        }
    }

    private void DrawTerminal(List<Finding> findings)
    {
        _y += Margin / 2;
        DrawBar("dotnet build");
        foreach (var finding in findings)
        {
            foreach (var line in WrappedLine.Cut(finding.ToString(), Columns))
            {
                DrawText(0, line, finding.IsError ? _theme.Error : _theme.Warning);
                _y += LineHeight;
            }
        }
    }

    private void DrawBar(string title)
    {
        Append($"<rect x=\"0\" y=\"{_y}\" width=\"{Width}\" height=\"{BarHeight}\" fill=\"{_theme.Bar}\"/>");
        _y += BarHeight - LineHeight + 1;
        DrawText(0, title, _theme.Faint);
        _y += LineHeight + Margin / 2;
    }

    // A squiggle has to meet its characters whatever font the viewer has, so every text is given its width.
    private void DrawText(int column, string text, string colour)
    {
        if (text.Trim().Length > 0)
        {
            var start = text.Length - text.TrimStart().Length;
            var shown = text.Trim();
            Append($"<text x=\"{X(column + start)}\" y=\"{_y + 16}\" fill=\"{colour}\" textLength=\"{Number(shown.Length * CharWidth)}\" lengthAdjust=\"spacingAndGlyphs\">{SecurityElement.Escape(shown)}</text>");
        }
    }

    private void DrawSquiggle(Finding finding)
    {
        var columns = finding.End.Character - finding.Start.Character;
        var waves = string.Concat(Enumerable.Repeat("l2 -3l2 3", Math.Max(2, (int)(columns * CharWidth / 4))));
        Append($"<path d=\"M{X(Gutter + finding.Start.Character)} {_y + 21}{waves}\" fill=\"none\" stroke=\"{(finding.IsError ? _theme.Error : _theme.Warning)}\" stroke-width=\"1.4\"/>");
    }

    private string Finish()
    {
        var height = _y + (Margin / 2);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.5" role="img">
            <title>Squiggles under four mistakes, and what the build prints</title>
            <clipPath id="card"><rect width="{Width}" height="{height}" rx="8"/></clipPath>
            <g clip-path="url(#card)">
            <rect width="{Width}" height="{height}" fill="{_theme.Paper}"/>
            {_svg}</g>
            <rect x="0.5" y="0.5" width="{Width - 1}" height="{height - 1}" rx="8" fill="none" stroke="{_theme.Border}"/>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    private static int Width => (int)(Columns * CharWidth) + (2 * Margin);

    private static string X(int column) => Number(Margin + (column * CharWidth));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private void Append(FormattableString element) => _svg.Append(FormattableString.Invariant(element)).Append('\n');
}

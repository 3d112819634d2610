namespace Metabot.Server.JavaScript;

// Where a script failed: the line, from 1, and the column, from 0, of its text with its snippets filled in, or of a library's file.
internal sealed record ScriptPlace(string? Library, int Line, int Column)
{
    public string Describe(JavaScriptSource source) => Library is not null ? $"line {Line} of {Library}" : source.Describe?.Invoke(this) ?? $"line {Line}";

    // In the text, whose lines end as JavaScript's do.
    public int IndexIn(string text)
    {
        var start = 0;
        for (var line = 1; line < Line && start < text.Length; start++)
        {
            line += IsEndOfLine(text, start) ? 1 : 0;
        }

        return Math.Min(start + Column, text.Length);
    }

    private static bool IsEndOfLine(string text, int index) =>
        text[index] is '\n' or '\u2028' or '\u2029' || (text[index] == '\r' && text.ElementAtOrDefault(index + 1) != '\n');
}

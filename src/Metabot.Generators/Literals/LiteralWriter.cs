using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Literals;

internal static class LiteralWriter
{
    // The text as it must stand inside a literal of this form; null when that form cannot hold it.
    public static string? Write(string text, LiteralForm form) => form.Style switch
    {
        LiteralStyle.Regular => string.Concat(text.Select(c => Escape(c, form.Dollars > 0))),
        LiteralStyle.Verbatim => string.Concat(text.Select(c => c == '"' || IsBrace(c, form.Dollars > 0) ? $"{c}{c}" : $"{c}")),
        _ => FitsRaw(text, form) ? text : null,
    };

    // Whether a literal of this form may have the text: quotes and braces that are written as they are must not end it.
    public static bool Holds(string text, SyntaxToken literal, LiteralForm form) => !form.IsRaw || (HasNoEnd(text, form)
        && (form.Style == LiteralStyle.RawMultiLine || !((text.StartsWith("\"", StringComparison.Ordinal) && IsFirst(literal)) || (text.EndsWith("\"", StringComparison.Ordinal) && IsLast(literal)))));

    private static bool IsFirst(SyntaxToken literal) => literal.Parent?.Parent is not InterpolatedStringExpressionSyntax interpolated || interpolated.Contents.First() == literal.Parent;

    private static bool IsLast(SyntaxToken literal) => literal.Parent?.Parent is not InterpolatedStringExpressionSyntax interpolated || interpolated.Contents.Last() == literal.Parent;

    private static string Escape(char character, bool interpolated) =>
        character is '"' or '\\' ? $"\\{character}"
        : IsBrace(character, interpolated) ? $"{character}{character}"
        : EndsLineOrHides(character) ? "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture)
        : character.ToString();

    private static bool IsBrace(char character, bool interpolated) => interpolated && character is '{' or '}';

    private static bool FitsRaw(string text, LiteralForm form) =>
        !text.Any(EndsLineOrHides) && HasNoEnd(text, form);

    // To C#, U+2028 and U+2029 end a line, too.
    private static bool EndsLineOrHides(char character) => char.IsControl(character) || SyntaxFacts.IsNewLine(character);

    private static bool HasNoEnd(string text, LiteralForm form) =>
        !HasRun(text, '"', form.Quotes)
        && (form.Dollars == 0 || (!HasRun(text, '{', form.Dollars) && !HasRun(text, '}', form.Dollars)));

    private static bool HasRun(string text, char character, int length) =>
        text.IndexOf(new string(character, length), StringComparison.Ordinal) >= 0;
}

using System.Globalization;

namespace Metabot.Generators.CodeFixes;

// The ways to write one text as a C# expression, with a piece of it in a literal of its kind. Constants are what the program around it declares.
internal static class LiteralKinds
{
    public static IReadOnlyDictionary<string, Func<LiteralText, Written>> All { get; } = new Dictionary<string, Func<LiteralText, Written>>
    {
        ["regular"] = text => text.As(Regular, "\"", "\""),
        ["regular, escaped"] = text => text.As(Escaped, "\"", "\"") with { Right = $"\"{Escaped(text.Before)}{Regular(text.Right)}{Escaped(text.After)}\"" },
        ["regular, parenthesised"] = text => text.As(Regular, "(\"", "\")"),
        ["verbatim"] = text => text.As(Verbatim, "@\"", "\""),
        ["raw"] = text => text.As(Raw, "\"\"\"", "\"\"\""),
        ["raw, more quotes"] = text => text.As(Raw, "\"\"\"\"\"", "\"\"\"\"\""),
        ["raw, lines"] = text => text.As(Raw, "\"\"\"\n        ", "\n        \"\"\""),
        ["interpolated"] = text => text.As(each => Braced(Regular(each)), "$\"", "\""),
        ["interpolated verbatim"] = text => text.As(each => Braced(Verbatim(each)), "$@\"", "\""),
        ["verbatim interpolated"] = text => text.As(each => Braced(Verbatim(each)), "@$\"", "\""),
        ["interpolated raw"] = text => text.As(Raw, "$$$\"\"\"", "\"\"\""),
        ["interpolated raw, lines"] = text => text.As(Raw, "$$$\"\"\"\n        ", "\n        \"\"\""),
        ["interpolated, hole before"] = text => text.Behind("$\"{Before}", each => Braced(Regular(each)), "\""),
        ["interpolated verbatim, hole before"] = text => text.Behind("$@\"{Constants.Before}", each => Braced(Verbatim(each)), "\""),
        ["interpolated raw, hole before"] = text => text.Behind("$$$\"\"\"{{{Before}}}", Raw, "\"\"\""),
        ["interpolated raw, lines, hole before"] = text => text.Behind("$$$\"\"\"\n        {{{Before}}}", Raw, "\n        \"\"\""),
        ["a sum of constants"] = text => text.Behind("Before + \"", Regular, "\""),
        ["a sum with a constant of another class"] = text => text.Behind("Constants.Before + @\"", Verbatim, "\""),
        ["a sum of kinds"] = text => text.Behind("(Before + \"\") + \"\"\"", Raw, "\"\"\""),
        ["a sum on lines"] = text => text.Behind("\"\"\n        + Before\n        + \"", Regular, "\""),
    };

    public static string Regular(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Verbatim(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    private static string Raw(string text) => text;

    private static string Braced(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    // Each UTF-16 unit in one of the ways to escape it, and what is beyond them as one.
    private static string Escaped(string text) => string.Concat(text.EnumerateRunes().Select((rune, index) => string.Format(
        CultureInfo.InvariantCulture, rune.IsBmp && index % 2 == 0 ? "\\u{0:x4}" : rune.IsBmp ? "\\x{0:X4}" : "\\U{0:X8}", rune.Value)));
}

internal sealed record Written(string Wrong, string Right);

// A text of which a piece is wrong, and what is right instead.
internal sealed record LiteralText(string Before, string Wrong, string After, string Right)
{
    public Written As(Func<string, string> write, string open, string close) => new(
        $"{open}{write(Before)}[|{write(Wrong)}|]{write(After)}{close}", $"{open}{write(Before)}{write(Right)}{write(After)}{close}");

    // What comes before is the constant of that name.
    public Written Behind(string open, Func<string, string> write, string close) => new(
        $"{open}[|{write(Wrong)}|]{write(After)}{close}", $"{open}{write(Right)}{write(After)}{close}");
}

using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

internal static class TargetText
{
    // For documentation comments: script "welcome", trigger 17.
    public static string Xml(TargetModel target)
    {
        var name = target.Code is { } code ? $"\"{XmlEscape(code)}\"" : CSharp(target.Id!.Value);
        return $"{target.Kind.ToWord()} {name}";
    }

    public static string CSharp(TargetModel target)
    {
        var kind = "global::Metabot.JobTargetKind." + target.Kind;
        return target.Code is { } code
            ? $"global::Metabot.JobTarget.ByCode({kind}, {CSharpText.Quote(code)})"
            : $"global::Metabot.JobTarget.ById({kind}, {CSharp(target.Id!.Value)})";
    }

    private static string CSharp(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // An XmlWriter would do it too, and allocate more than all the rest of a contract.
    public static string XmlEscape(string text) =>
        string.Concat(text.Where((_, i) => IsShown(text, i))).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // Neither what XML does not know nor what ends a line of C#.
    private static bool IsShown(string text, int i) => text[i] switch
    {
        '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => false,
        var character when char.IsHighSurrogate(character) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
        var character when char.IsLowSurrogate(character) => i > 0 && char.IsHighSurrogate(text[i - 1]),
        var character => !char.IsControl(character),
    };
}

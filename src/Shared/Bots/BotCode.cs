using System.Text.RegularExpressions;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;

namespace Metabot.Bots;

// A piece of a bot's JavaScript: what is wrong with it as it is written, and its tree when its snippets are filled in.
internal sealed class BotCode
{
    private const int DeepestSnippet = 8;

    private static readonly Regex Macro = new(
        """(?:\[\[:(?<name>[^\[\]\r\n]{0,200}?):\]\]|\bsnippet\s*\(\s*(?:"(?<name>[^"\r\n]*)"|'(?<name>[^'\r\n]*)')\s*\))\s*;?""", RegexOptions.CultureInvariant);

    private BotCode(BotValue value, string? file, string text) => (Value, File, Text) = (value, file, text);

    // Where bot.json has it, or names its file.
    public BotValue Value { get; }

    // The file that it is in; null for bot.json.
    public string? File { get; }

    public string Text { get; }

    public JavaScriptFinding? Fault { get; private init; }

    // Null where it does not parse, or has a snippet that is not there.
    public ScriptText? Tree { get; private init; }

    // Whether its characters stand in its file as they are here, but for the quotes.
    public bool IsPlain => File is not null || Value.Range.Length == Text.Length + 2;

    public static BotCode Read(BotValue value, string? file, string text, IReadOnlyDictionary<string, string> snippets)
    {
        var filled = Fill(text, snippets, DeepestSnippet);
        var (fault, verdict) = JavaScriptChecker.Check(new(filled ?? text));
        return new BotCode(value, file, text)
        {
            // Of what a snippet brings along the place is not known here, and 'metabot check' tells of it.
            Fault = filled == text ? fault : null,
            Tree = filled is not null && verdict?.Tree is { } tree ? new ScriptText(new(filled), tree) : null,
        };
    }

    // A range of it in its file.
    public TextRange Find(TextRange range) =>
        File is not null ? range
        : IsPlain && range.End <= Text.Length ? new TextRange(Value.Range.Start + 1 + range.Start, range.Length)
        : Value.Range;

    private static string? Fill(string text, IReadOnlyDictionary<string, string> snippets, int depth)
    {
        if (!SnippetMacros.AreIn(text))
        {
            return text;
        }

        var names = Macro.Matches(text).Cast<Match>().Select(match => match.Groups["name"].Value);
        return depth == 0 || names.Any(name => !snippets.ContainsKey(name)) ? null
            : Fill(Macro.Replace(text, match => snippets[match.Groups["name"].Value]), snippets, depth - 1);
    }
}

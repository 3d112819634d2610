using Metabot.Generators.Completion.Places;
using Metabot.Generators.Completion.Words;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion.Scripts;

// Completes the JavaScript of a condition at the caret.
internal sealed class ScriptCompletion
{
    private readonly CaretText _caret;
    private readonly ProgramWords _words;
    private readonly INamedTypeSymbol? _contract;
    private readonly ScriptTokens _script;
    private readonly TextSpan _word;
    private readonly IReadOnlyList<ScriptToken> _before;
    private readonly ExpectedType _expected;

    private ScriptCompletion(CaretText caret, INamedTypeSymbol? contract, ProgramWords words)
    {
        (_caret, _contract, _words) = (caret, contract, words);
        _script = ScriptTokens.Read(caret.Text.Substring(0, caret.Caret));
        _word = WordAround(caret.Text, caret.Caret);
        _before = _script.OpenText is null ? [.. _script.All.TakeWhile(token => token.Start < _word.Start)] : _script.All;
        _expected = new(_before, FindValue);
    }

    // Null where nothing can be said.
    public static StringCompletionList? Complete(CaretText caret, INamedTypeSymbol? contract, ProgramWords words)
    {
        var completion = new ScriptCompletion(caret, contract, words);
        return completion._script.IsOpaque ? null
            : completion._script.OpenText is { } start ? completion.InText(start)
            : completion.AtName();
    }

    private StringCompletionList? AtName()
    {
        var last = _before.Count - 1;
        if (last >= 0 && ScriptPath.IsDot(_before[last]))
        {
            return ScriptPath.EndingAt(_before, last - 1) is { } path ? List(_word, ScriptProposals.MembersOf(FindValue(path), _words)) : null;
        }

        var isNumber = (_word.Length > 0 && char.IsDigit(_caret.Text[_word.Start])) || (last >= 0 && _before[last] is { Kind: TokenKind.Number, Text: var number } && _before[last].Start + number.Length == _word.Start);
        return isNumber || (last >= 0 && _before[last] is { Kind: TokenKind.Word, Text: "const" or "let" or "var" or "function" or "class" }) ? null
            : _expected.ObjectAt(last) is { } fields ? List(_word, ScriptProposals.MembersOf(fields, _words))
            : List(_word, ScriptProposals.Names(_before));
    }

    private StringCompletionList? InText(int start)
    {
        var last = _before.Count - 1;
        var content = TextSpan.FromBounds(start, EndOfText(start));
        if (last >= 1 && _before[last].Text == "[" && _expected.IsElementOf(last) && ScriptPath.EndingAt(_before, _before[last - 1].Text == "?." ? last - 2 : last - 1) is { } path)
        {
            return List(content, ScriptProposals.MembersOf(FindValue(path), _words));
        }

        if (_expected.Behind(last) is not { } type)
        {
            return null;
        }

        var word = TextCompletion.FindWord(_caret.Text, _caret.Caret, content, type.IsList);
        var quote = _caret.Text[start - 1];
        return List(word, TextCompletion.Propose(type.Name, _words, _caret.Text.Substring(word.Start, word.Length)).Select(each => each with { Inserted = Escape(each.Name, quote) }));
    }

    private static StringCompletionList? List(TextSpan word, IEnumerable<Proposal> proposals) => proposals.ToList() is { Count: > 0 } all ? new(word, all) : null;

    private static string Escape(string name, char quote) => name.Replace("\\", "\\\\").Replace(quote.ToString(), $"\\{quote}");

    // The text's own end, or that of its line or of the literal, before which it has none.
    private int EndOfText(int start)
    {
        var end = _caret.Caret;
        while (end < _caret.Part.End && _caret.Text[end] != _caret.Text[start - 1] && _caret.Text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        return end < _caret.Part.End && _caret.Text[end] == _caret.Text[start - 1] ? end : _caret.Caret;
    }

    private ScriptValue? FindValue(ScriptPath path)
    {
        var root = ScriptLocals.FindValue(_script.All, path.Root) is { } local && local.Start < path.Start ? FindValue(local) : ScriptValue.FindRoot(path.Root, _contract);
        return root?.Follow(path.Steps);
    }

    private static TextSpan WordAround(string text, int caret)
    {
        var (start, end) = (caret, caret);
        while (start > 0 && IsWordCharacter(text[start - 1]))
        {
            start--;
        }

        while (start < caret && end < text.Length && IsWordCharacter(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}

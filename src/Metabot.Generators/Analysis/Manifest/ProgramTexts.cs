using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Analysis.Manifest;

// What the program itself writes as text: a tag that one call puts on may be waited for by another. Collected when it is first asked for, which
// is when something seems to be wrong.
internal sealed class ProgramTexts
{
    private static readonly ConditionalWeakTable<Compilation, ProgramTexts> All = new();

    private readonly Lazy<HashSet<string>> _pieces;
    private readonly Lazy<string> _whole;

    private ProgramTexts(Compilation compilation)
    {
        var texts = new Lazy<List<string>>(() => [.. compilation.SyntaxTrees.SelectMany(TextsIn)]);
        _pieces = new(() => new(texts.Value.SelectMany(text => text.Split(',')).Select(piece => piece.Trim()), StringComparer.Ordinal));
        _whole = new(() => string.Join("\n", texts.Value));
    }

    public static ProgramTexts In(Compilation compilation) => All.GetValue(compilation, static asked => new ProgramTexts(asked));

    // As a text of its own, or one of several between commas.
    public bool Have(string name) => _pieces.Value.Contains(name);

    public bool Mention(string part) => _whole.Value.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static IEnumerable<string> TextsIn(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
        .Select(token => token.ValueText);
}

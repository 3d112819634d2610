using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Analysis.Manifest;

// What the program itself writes as text: a tag that one call puts on may be waited for by another. Collected when it is first asked for, which
// is when something seems to be wrong.
internal sealed class ProgramTexts
{
    private static readonly ConditionalWeakTable<Compilation, ProgramTexts> All = new();

    // Of a shorter one anything may be made.
    private const int ShortestFragment = 3;

    private readonly Lazy<HashSet<string>> _pieces;
    private readonly Lazy<string> _whole;
    private readonly Lazy<HashSet<long>> _numbers;
    private readonly Lazy<IReadOnlyList<string>> _fragments;

    private ProgramTexts(Compilation compilation)
    {
        _numbers = new(() => [.. TokensIn(compilation, SyntaxKind.NumericLiteralToken).Select(token => token.Value).Select(ToNumber).OfType<long>()]);
        _fragments = new(() => [.. TokensIn(compilation, SyntaxKind.InterpolatedStringTextToken).Select(token => token.ValueText.Trim()).Where(text => text.Length >= ShortestFragment).Distinct()]);
        var texts = new Lazy<List<string>>(() => [.. compilation.SyntaxTrees.SelectMany(TextsIn)]);
        _pieces = new(() => new(texts.Value.SelectMany(text => text.Split(',')).Select(piece => piece.Trim()), StringComparer.Ordinal));
        _whole = new(() => string.Join("\n", texts.Value));
    }

    public static ProgramTexts In(Compilation compilation) => All.GetValue(compilation, static asked => new ProgramTexts(asked));

    // As a text of its own, or one of several between commas.
    public bool Have(string name) => _pieces.Value.Contains(name);

    // As a text of its own, or as one that begins or ends like it: $"vip_{level}".
    public bool MayMake(string name) => Have(name) || _fragments.Value.Any(text => name.StartsWith(text, StringComparison.Ordinal) || name.EndsWith(text, StringComparison.Ordinal));

    public bool HaveNumber(long number) => _numbers.Value.Contains(number);

    public bool Mention(string part) => _whole.Value.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static IEnumerable<SyntaxToken> TokensIn(Compilation compilation, SyntaxKind kind) =>
        compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTokens()).Where(token => token.IsKind(kind));

    private static long? ToNumber(object? value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        _ => null,
    };

    private static IEnumerable<string> TextsIn(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
        .Select(token => token.ValueText);
}

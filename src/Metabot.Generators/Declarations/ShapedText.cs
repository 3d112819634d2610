using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Declarations;

// Text of a tree, spaces and skipped tokens included, and the kinds of its tokens and of what they stand in: where a file is
// broken, one text may have been read in two ways.
internal sealed class ShapedText(SyntaxTree tree)
{
    // No letter of a source that compiles.
    private const char Hidden = '\uFFFF';

    private readonly StringBuilder _text = new();
    private readonly SourceText _source = tree.GetText();

    public int Length => _text.Length;

    public void Add(int start, int end) => _text.Append(_source.ToString(TextSpan.FromBounds(start, end)));

    public void AddHidden() => _text.Append(Hidden);

    public void AddWord(string word) => _text.Append(word).Append(' ');

    public void AddShape(SyntaxToken token) =>
        _text.Append((char)token.Parent!.RawKind).Append((char)token.RawKind).Append(token.IsMissing ? '-' : '+');

    public override string ToString() => _text.ToString();

    // A body that binds nothing and says nothing to what stands around it. Where it is broken or has directives, it may.
    public static bool MayBeHidden(SyntaxNode body) => !body.ContainsDiagnostics && !body.ContainsDirectives && !body.ContainsSkippedText;

    // Of a method or an operator, where the parse of a contract never looks; constructors are read for what they assign.
    public static SyntaxNode? HiddenBodyOf(SyntaxNode member) =>
        member is BaseMethodDeclarationSyntax and not ConstructorDeclarationSyntax and var method
        && ((SyntaxNode?)method.Body ?? method.ExpressionBody) is { } body && MayBeHidden(body) ? body : null;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Picture;

/// <summary>Source as pieces of one colour each.</summary>
internal static class ColouredCode
{
    /// <summary>The pieces of one line, in their order; together they are the line.</summary>
    public static IEnumerable<(string Text, string Colour)> PiecesOf(SyntaxTree tree, int line, Theme theme)
    {
        var span = tree.GetText().Lines[line].Span;
        var at = span.Start;
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0 && span.Contains(token.Span)))
        {
            yield return (tree.GetText().ToString(new(at, token.SpanStart - at)), theme.Text);
            yield return (token.Text, ColourOf(token, theme));
            at = token.Span.End;
        }
    }

    private static string ColourOf(SyntaxToken token, Theme theme) => token switch
    {
        { RawKind: (int)SyntaxKind.StringLiteralToken } => theme.String,
        _ when token.IsKeyword() || token.IsContextualKeyword() || token.Text == "var" => theme.Keyword,
        { Parent: BaseTypeDeclarationSyntax } when token.IsKind(SyntaxKind.IdentifierToken) => theme.Type,
        { Parent: IdentifierNameSyntax { Parent: AttributeSyntax or ObjectCreationExpressionSyntax or ParameterSyntax } } => theme.Type,
        _ => theme.Text,
    };
}

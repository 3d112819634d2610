using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

internal sealed record DeclarationText(ulong Fingerprint, ImmutableArray<string> Mentions)
{
    public static DeclarationText Of(MemberDeclarationSyntax declaration, SourceFile file)
    {
        var fingerprint = new Fingerprint();
        var mentions = new HashSet<string>(file.Mentions, StringComparer.Ordinal);
        fingerprint.Add(file.Header);
        fingerprint.Add(file.NullableBefore(declaration.SpanStart));
        foreach (var outer in declaration.Ancestors())
        {
            AddPlace(outer, ref fingerprint, mentions);
        }

        foreach (var token in declaration.DescendantTokens(IsVisible))
        {
            AddToken(token, ref fingerprint, mentions);
        }

        return new DeclarationText(fingerprint.Value, mentions.ToImmutableArray());
    }

    // That a property has a body counts, not what it says; what a constructor sets does.
    private static bool IsVisible(SyntaxNode node) => node is not BlockSyntax { Parent: AccessorDeclarationSyntax or (BaseMethodDeclarationSyntax and not ConstructorDeclarationSyntax) }
        && node.Parent is not ArrowExpressionClauseSyntax { Parent: not ConstructorDeclarationSyntax };

    private static void AddPlace(SyntaxNode outer, ref Fingerprint fingerprint, HashSet<string> mentions)
    {
        if (outer is BaseNamespaceDeclarationSyntax space)
        {
            fingerprint.Add(space.Name.ToString());
        }
        else if (outer is TypeDeclarationSyntax type)
        {
            fingerprint.Add(type.Identifier.ValueText);
            mentions.Add(type.Identifier.ValueText);
        }
    }

    private static void AddToken(SyntaxToken token, ref Fingerprint fingerprint, HashSet<string> mentions)
    {
        fingerprint.Add(token.Text);
        if (token.HasStructuredTrivia)
        {
            foreach (var trivia in token.LeadingTrivia.Where(IsMeant))
            {
                fingerprint.Add(trivia.ToFullString());
                mentions.UnionWith(SourceFile.NamesIn(trivia.GetStructure()!));
            }
        }

        if (token.Parent is SimpleNameSyntax)
        {
            mentions.Add(token.ValueText);
            if (IsAttributeName(token.Parent))
            {
                mentions.Add(token.ValueText + "Attribute");
            }
        }
    }

    // Documentation flows into the generated code, and nullable contexts decide what is written after a type.
    private static bool IsMeant(SyntaxTrivia trivia) => trivia.GetStructure() is DocumentationCommentTriviaSyntax or NullableDirectiveTriviaSyntax;

    private static bool IsAttributeName(SyntaxNode name) =>
        name.Parent is AttributeSyntax || (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax && name.Parent.Parent is AttributeSyntax);
}

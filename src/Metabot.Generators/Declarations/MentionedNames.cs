using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// The simple names that source looks up, by their values: without the @ that a keyword needs, and without escapes.
internal static class MentionedNames
{
    private const string AttributeSuffix = "Attribute";

    public static IEnumerable<string> In(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);

    // Of a namespace, outermost first, as the compiler takes it where it is half typed: Shop<.Jobs is Shop.
    public static IEnumerable<string> PartsOf(NameSyntax name) =>
        name is QualifiedNameSyntax qualified ? PartsOf(qualified.Left).Append(SimpleOf(qualified)) : [SimpleOf(name)];

    public static string SimpleOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => ((SimpleNameSyntax)name).Identifier.ValueText,
    };

    // With the long form of what may name an attribute, and with what the documentation refers to.
    public static void AddTo(HashSet<string> names, SyntaxToken token)
    {
        if (token.Parent is SimpleNameSyntax name)
        {
            names.Add(token.ValueText);
            if (MayNameAttribute(name))
            {
                names.Add(token.ValueText + AttributeSuffix);
            }
        }

        if (token.HasStructuredTrivia)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.GetStructure() is DocumentationCommentTriviaSyntax documentation)
                {
                    names.UnionWith(In(documentation));
                }
            }
        }
    }

    private static bool MayNameAttribute(SimpleNameSyntax name) => name.Parent is AttributeSyntax
        || (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax && name.Parent.Parent is AttributeSyntax);
}

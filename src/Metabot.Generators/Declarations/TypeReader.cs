using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// Reads a declaration: all of its text but what is inside of its nested types, which are read on their own, and of methods.
internal static class TypeReader
{
    public static PartText Read(DeclaredType type)
    {
        var names = new HashSet<string>(type.File.UsingNames, StringComparer.Ordinal);
        var text = new ShapedText(type.Syntax.SyntaxTree);
        text.AddWord(type.File.DirectivesBefore(type.Syntax.FullSpan.Start));
        AddText(type, text);
        foreach (var token in type.Syntax.DescendantTokens(node => node == type.Syntax || !(IsNested(node) || IsBody(node))))
        {
            text.AddShape(token);
            MentionedNames.AddTo(names, token);
        }

        names.UnionWith(type.File.NamesBeside(type));
        return new PartText(type.File.Text, type.File.PlaceOf(type), text.ToString(), names, BaseNamesOf(type));
    }

    public static bool IsNested(SyntaxNode member) => member is DelegateDeclarationSyntax or BaseTypeDeclarationSyntax { Identifier.ValueText.Length: > 0 };

    private static void AddText(DeclaredType type, ShapedText text)
    {
        var span = type.Syntax.FullSpan;
        var start = span.Start;
        if (type.Syntax is TypeDeclarationSyntax declaration)
        {
            foreach (var member in declaration.Members)
            {
                if ((IsNested(member) ? member : ShapedText.HiddenBodyOf(member)) is { } hidden)
                {
                    text.Add(start, hidden.FullSpan.Start);
                    text.AddHidden();
                    start = hidden.FullSpan.End;
                }

                if (IsNested(member))
                {
                    AddHeader(member, text);
                }
            }
        }

        text.Add(start, span.End);
    }

    // A nested type is a member too, and members are looked for by name.
    private static void AddHeader(MemberDeclarationSyntax nested, ShapedText text)
    {
        foreach (var child in nested.ChildNodesAndTokens())
        {
            if (child.IsToken || child.AsNode() is TypeParameterListSyntax)
            {
                text.AddWord(child.ToString());
            }
        }
    }

    // What is in them is never bound; see docs/incrementality.md.
    private static bool IsBody(SyntaxNode node) =>
        node is ArrowExpressionClauseSyntax or BlockSyntax { Parent: AccessorDeclarationSyntax or BaseMethodDeclarationSyntax };

    private static HashSet<string> BaseNamesOf(DeclaredType type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (type.Syntax is BaseTypeDeclarationSyntax { BaseList: { } bases })
        {
            names.UnionWith(type.File.UsingNames);
            names.UnionWith(MentionedNames.In(bases));
        }

        return names;
    }
}

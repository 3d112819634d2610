using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// The text of a file around its types: comments at its head, using directives, namespaces, what cannot be read as
// anything. Whole top-level statements are left out, too.
internal sealed class OutsideOfTypes
{
    private readonly Dictionary<SyntaxNode, int> _lengthBefore = [];
    private readonly ShapedText _text;
    private int _start;

    public OutsideOfTypes(CompilationUnitSyntax unit)
    {
        _text = new ShapedText(unit.SyntaxTree);
        AddComments(unit);
        AddMembers(unit.Members);
        _text.Add(_start, unit.FullSpan.End);
        foreach (var token in unit.DescendantTokens(node => !IsLeftOut(node)))
        {
            _text.AddShape(token);
        }

        Text = _text.ToString();
    }

    public string Text { get; }

    public int LengthBefore(SyntaxNode type) => _lengthBefore[type];

    // At the head of a file they say whether it is generated, be they part of its first type or not.
    private void AddComments(CompilationUnitSyntax unit)
    {
        foreach (var trivia in unit.GetLeadingTrivia().Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
        {
            _text.AddWord(trivia.ToString());
        }
    }

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax inner)
            {
                AddMembers(inner.Members);
            }
            else if (IsLeftOut(member))
            {
                _text.Add(_start, member.FullSpan.Start);
                _lengthBefore.Add(member, _text.Length);
                _start = member.FullSpan.End;
            }
        }
    }

    private static bool IsLeftOut(SyntaxNode member) => TypeReader.IsNested(member) || (member is GlobalStatementSyntax && ShapedText.MayBeHidden(member));
}

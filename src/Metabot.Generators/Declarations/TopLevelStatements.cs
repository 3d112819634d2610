using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// Statements outside of every type. What they declare hides the types of the same name in the whole program.
internal sealed class TopLevelStatements(SourceFile file, ImmutableArray<MemberDeclarationSyntax> statements) : SourcePart(FileMembers.GlobalNamespace)
{
    // Too many: the names of lambdas' parameters, say. "args" and "Program" are declared by there being a statement.
    public static IEnumerable<(string Name, string Carrier)> NamesIn(MemberDeclarationSyntax statement) => statement.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is not SimpleNameSyntax)
        .Select(token => token.ValueText)
        .Concat(["args", "Program"])
        .Distinct(StringComparer.Ordinal)
        .Select(name => (name, SourceProgram.StatementsKey));

    protected override PartText Read()
    {
        var names = new HashSet<string>(file.UsingNames, StringComparer.Ordinal);
        var text = new ShapedText(statements[0].SyntaxTree);
        foreach (var statement in statements)
        {
            text.Add(statement.FullSpan.Start, statement.FullSpan.End);
            foreach (var token in statement.DescendantTokens())
            {
                text.AddShape(token);
                MentionedNames.AddTo(names, token);
            }
        }

        return new PartText(file.Text, 0, text.ToString(), names, []);
    }
}

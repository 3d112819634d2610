using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes.Migration;

// Statements in the same block, or among the top-level ones.
internal static class Neighbours
{
    // So many places behind the statement, before it when negative; null where there is none.
    public static StatementSyntax? Find(StatementSyntax statement, int distance) => statement.Parent switch
    {
        BlockSyntax block => At(block.Statements, statement, distance) as StatementSyntax,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global => (At(unit.Members, global, distance) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    private static SyntaxNode? At<T>(SyntaxList<T> nodes, T node, int distance)
        where T : SyntaxNode => nodes.ElementAtOrDefault(nodes.IndexOf(node) + distance);
}

using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// MBOT3013: where a condition reads from the lead. In a job without one `lead` is null, and reading from null throws.
internal static class LeadUse
{
    private const string Lead = "lead";
    private const string LeadId = "leadId";

    // The first that nothing before it may keep from running: a look at lead or leadId itself, lead?.x, or a try around it.
    public static Identifier? FindUnguarded(ScriptText text)
    {
        if (text.Code.IndexOf(Lead, StringComparison.Ordinal) < 0 || text.Names.IsOpen || text.Names.IsAskedFor(Lead) || text.Names.IsAskedFor(LeadId))
        {
            return null;
        }

        var readers = text.Nodes.Select(ReadFrom).OfType<Node>().ToList();
        var unguarded = text.Names.Uses.Select(use => use.Key)
            .Where(name => text.Names.IsHost(name, Lead) || text.Names.IsHost(name, LeadId))
            .OrderBy(name => name.Range.Start)
            .TakeWhile(readers.Contains);
        return unguarded.FirstOrDefault(name => !text.Nodes.OfType<TryStatement>().Any(attempt => attempt.Handler is not null && Contains(attempt.Block, name)));
    }

    // What an expression takes apart and so cannot do without; leadId is a number that may be null.
    private static Node? ReadFrom(Node node) => node switch
    {
        MemberExpression { Optional: false, Object: Identifier { Name: Lead } lead } => lead,
        VariableDeclarator { Id: ObjectPattern, Init: Identifier { Name: Lead } lead } => lead,
        _ => null,
    };

    private static bool Contains(Node outer, Node inner) => outer.Range.Start <= inner.Range.Start && inner.Range.End <= outer.Range.End;
}

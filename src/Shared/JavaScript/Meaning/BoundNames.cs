using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

internal static class BoundNames
{
    // The names that a pattern binds or assigns: a, {b, c: d = 1, ...e}, [f].
    public static IEnumerable<string> In(Node? pattern)
    {
        var pending = new Stack<Node?>();
        pending.Push(pattern);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next is Identifier identifier)
            {
                yield return identifier.Name;
                continue;
            }

            foreach (var part in PartsOf(next))
            {
                pending.Push(part);
            }
        }
    }

    private static IEnumerable<Node?> PartsOf(Node? pattern) => pattern switch
    {
        ObjectPattern objects => objects.Properties,
        ArrayPattern array => array.Elements,
        Property property => [property.Value],
        AssignmentPattern assignment => [assignment.Left],
        RestElement rest => [rest.Argument],
        _ => [],
    };
}

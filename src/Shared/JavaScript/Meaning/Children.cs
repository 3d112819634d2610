using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

internal static class Children
{
    // All nodes below and the node itself, in the order of the text; functions and classes inside are left out on demand.
    public static IEnumerable<Node> AllIn(Node root, bool withFunctions = true)
    {
        var pending = new Stack<Node>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            if (withFunctions || next is not (IFunction or IClass))
            {
                foreach (var child in Enumerable.Reverse(Collect(next)))
                {
                    pending.Push(child);
                }
            }
        }
    }

    // Without what only looks like the use of a name: labels, keys and properties.
    public static IEnumerable<Node> WithoutLabels(Node node) => node switch
    {
        BreakStatement or ContinueStatement or MetaProperty => [],
        LabeledStatement labeled => [labeled.Body],
        MemberExpression { Computed: false } member => [member.Object],
        Property { Computed: false } property => [property.Value],
        MethodDefinition { Computed: false } method => [method.Value],
        PropertyDefinition { Computed: false } property => property.Value is null ? [] : [property.Value],
        _ => Collect(node),
    };

    private static List<Node> Collect(Node node)
    {
        var children = new List<Node>();
        foreach (var child in node.ChildNodes)
        {
            if (child is not null)
            {
                children.Add(child);
            }
        }

        return children;
    }
}

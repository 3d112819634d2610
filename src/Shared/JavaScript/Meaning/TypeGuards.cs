using Esprima.Ast;
using Metabot.JavaScript.Types;

namespace Metabot.JavaScript.Meaning;

// Where a script has asked of which type a value is before it uses it: typeof request.a === 'string' || request.a > 5. Who asks does not trust what
// the contract says, so where the answer leaves nothing of the type that is known, the value may be anything.
internal sealed class TypeGuards
{
    private const string List = "list";
    private const string Instance = "instance";

    private readonly ScriptText _text;
    private readonly Dictionary<Node, Node> _parents = [];

    private TypeGuards(ScriptText text)
    {
        _text = text;
        foreach (var node in text.Nodes)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is not null)
                {
                    _parents[child] = node;
                }
            }
        }
    }

    // Null where nothing is asked, as nearly always.
    public static TypeGuards? Find(ScriptText text) => text.Nodes.Any(IsQuestion) ? new TypeGuards(text) : null;

    public bool RulesOut(Node value, ScriptType type)
    {
        var path = PathOf(value);
        for (var (node, parent) = (value, ParentOf(value)); parent is not null; (node, parent) = (parent, ParentOf(parent)))
        {
            if (KnownAt(node, parent).Any(fact => fact.Path == path && type.Alternatives.All(each => !MayBe(each, fact.Type, fact.Holds))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuestion(Node node) =>
        node is UnaryExpression { Operator: UnaryOperator.TypeOf } or BinaryExpression { Operator: BinaryOperator.InstanceOf } || IsListQuestion(node);

    private static bool IsListQuestion(Node node) =>
        node is CallExpression { Callee: MemberExpression { Object: Identifier { Name: "Array" } } member, Arguments.Count: 1 } && WrittenName.Read(member)?.Name == "isArray";

    // What is sure of values where this child of a node is reached.
    private IEnumerable<(string Path, string Type, bool Holds)> KnownAt(Node node, Node parent) => parent switch
    {
        LogicalExpression logical when logical.Right == node && logical.Operator != BinaryOperator.NullishCoalescing => FactsIn(logical.Left, logical.Operator == BinaryOperator.LogicalAnd),
        ConditionalExpression choice when choice.Test != node => FactsIn(choice.Test, choice.Consequent == node),
        IfStatement choice when choice.Test != node => FactsIn(choice.Test, choice.Consequent == node),
        SwitchCase { Test: { } test } branch when test != node && ParentOf(branch) is SwitchStatement { Discriminant: UnaryExpression { Operator: UnaryOperator.TypeOf } asked } =>
            test is Literal { Value: string type } ? [(PathOf(asked.Argument), type, true)] : [],
        BlockStatement block => FactsBefore(node, block.Body),
        Script script => FactsBefore(node, script.Body),
        _ => [],
    };

    // if (typeof a === 'string') return …; leaves the rest to other types.
    private IEnumerable<(string Path, string Type, bool Holds)> FactsBefore(Node node, IEnumerable<Statement> statements) =>
        statements.TakeWhile(statement => statement != node).OfType<IfStatement>().Where(choice => choice.Alternate is null && Leaves(choice.Consequent)).SelectMany(choice => FactsIn(choice.Test, isTrue: false));

    private static bool Leaves(Statement statement) => statement switch
    {
        ReturnStatement or ThrowStatement or ContinueStatement or BreakStatement => true,
        BlockStatement { Body: { Count: > 0 } body } => Leaves(body[body.Count - 1]),
        _ => false,
    };

    private IEnumerable<(string Path, string Type, bool Holds)> FactsIn(Node test, bool isTrue)
    {
        switch (test)
        {
            case UnaryExpression { Operator: UnaryOperator.LogicalNot } not:
                return FactsIn(not.Argument, !isTrue);
            case LogicalExpression { Operator: BinaryOperator.LogicalAnd or BinaryOperator.LogicalOr } both when both.Operator == BinaryOperator.LogicalAnd == isTrue:
                return FactsIn(both.Left, isTrue).Concat(FactsIn(both.Right, isTrue));
            case BinaryExpression { Operator: BinaryOperator.InstanceOf } asked:
                return [(PathOf(asked.Left), Instance, isTrue)];
            case CallExpression call when IsListQuestion(call):
                return [(PathOf(call.Arguments[0]), List, isTrue)];
            case BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.StrictlyEqual or BinaryOperator.NotEqual or BinaryOperator.StrictlyNotEqual } comparison:
                var holds = comparison.Operator is BinaryOperator.Equal or BinaryOperator.StrictlyEqual == isTrue;
                return (comparison.Left, comparison.Right) is (UnaryExpression { Operator: UnaryOperator.TypeOf } left, Literal { Value: string type }) ? [(PathOf(left.Argument), type, holds)]
                    : (comparison.Left, comparison.Right) is (Literal { Value: string name }, UnaryExpression { Operator: UnaryOperator.TypeOf } right) ? [(PathOf(right.Argument), name, holds)]
                    : [];
            default:
                return [];
        }
    }

    // Whether a value of a known type may be what the answer says.
    private static bool MayBe(ScriptType known, string type, bool holds) => known is AnyType or PlaceholderType || type switch
    {
        List => known is ListType == holds,
        Instance => known is not PrimitiveType || !holds,
        _ => NameOf(known) == type == holds,
    };

    private static string NameOf(ScriptType type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => "string",
        PrimitiveType { Kind: PrimitiveKind.Number } => "number",
        PrimitiveType => "boolean",
        FunctionType => "function",
        _ => "object",
    };

    private Node? ParentOf(Node node) => _parents.TryGetValue(node, out var parent) ? parent : null;

    // request?.a is the same value as request.a.
    private string PathOf(Node node) => new([.. _text.Code.Substring(node.Range.Start, node.Range.End - node.Range.Start).Where(letter => letter != '?' && !char.IsWhiteSpace(letter))]);
}

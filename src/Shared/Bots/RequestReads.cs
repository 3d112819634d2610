using Esprima.Ast;
using Metabot.JavaScript.Meaning;

namespace Metabot.Bots;

// What JavaScript reads of `request`, and what that tells of it.
internal sealed class RequestReads
{
    private static readonly Dictionary<string, ReadKind> Methods = new(StringComparer.Ordinal)
    {
        ["toUpperCase"] = ReadKind.Text, ["toLowerCase"] = ReadKind.Text, ["trim"] = ReadKind.Text, ["split"] = ReadKind.Text, ["startsWith"] = ReadKind.Text,
        ["endsWith"] = ReadKind.Text, ["charAt"] = ReadKind.Text, ["substring"] = ReadKind.Text, ["substr"] = ReadKind.Text, ["replace"] = ReadKind.Text,
        ["match"] = ReadKind.Text, ["padStart"] = ReadKind.Text, ["padEnd"] = ReadKind.Text, ["localeCompare"] = ReadKind.Text,
        ["toFixed"] = ReadKind.Number, ["toPrecision"] = ReadKind.Number,
        ["map"] = ReadKind.List, ["forEach"] = ReadKind.List, ["filter"] = ReadKind.List, ["join"] = ReadKind.List, ["some"] = ReadKind.List,
        ["every"] = ReadKind.List, ["reduce"] = ReadKind.List, ["find"] = ReadKind.List, ["push"] = ReadKind.List, ["sort"] = ReadKind.List,
    };

    private readonly ScriptText _text;
    private readonly RequestField _request;
    private readonly Dictionary<Node, Node> _parents = [];

    private RequestReads(ScriptText text, RequestField request) => (_text, _request) = (text, request);

    public static bool MayBeIn(string code) => code.IndexOf("request", StringComparison.Ordinal) >= 0;

    public static void AddTo(RequestField request, ScriptText text)
    {
        if (text.Names.IsOpen)
        {
            request.IsWhole = true;
        }
        else if (MayBeIn(text.Code))
        {
            new RequestReads(text, request).Read();
        }
    }

    private void Read()
    {
        foreach (var node in _text.Nodes)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is not null)
                {
                    _parents[child] = node;
                }
            }
        }

        foreach (var use in _text.Names.Uses.Select(use => use.Key).Where(name => _text.Names.IsHost(name, "request") || _text.Names.IsHost(name, "script_request_params")))
        {
            Follow(use, _request);
        }
    }

    // From the name outwards: request, request.order, request.order.id.
    private void Follow(Node node, RequestField field)
    {
        var parent = ParentOf(node);
        for (; parent is ChainExpression || (parent is MemberExpression owner && owner.Object == node); parent = ParentOf(node))
        {
            if (parent is MemberExpression member)
            {
                field.IsTested |= member.Optional;
                if (_text.HasHole(member.Property) || WrittenName.Read(member) is not { Name: var name })
                {
                    field.IsWhole = true;
                    return;
                }

                if (IsCalled(member) || name == "length")
                {
                    UseMethod(field, name);
                    return;
                }

                field = field.Member(name);
            }

            node = parent;
        }

        Use(node, parent, field);
    }

    private Node? ParentOf(Node node) => _parents.TryGetValue(node, out var parent) ? parent : null;

    private bool IsCalled(Node member) => ParentOf(member) is CallExpression call && call.Callee == member;

    private static void UseMethod(RequestField field, string name)
    {
        field.IsWhole = true;
        if (Methods.TryGetValue(name, out var kind))
        {
            field.Expect(kind);
        }
    }

    private void Use(Node node, Node? parent, RequestField field)
    {
        switch (parent)
        {
            case VariableDeclarator { Id: ObjectPattern pattern } declarator when declarator.Init == node:
                ReadPattern(pattern, field);
                break;
            case AssignmentExpression assignment when assignment.Left == node:
                break;
            case LogicalExpression or UnaryExpression or IfStatement or ConditionalExpression when IsTest(parent, node):
                field.IsTested = true;
                break;
            case BinaryExpression comparison:
                Compare(field, comparison, comparison.Left == node ? comparison.Right : comparison.Left);
                break;
            default:
                field.IsWhole = true;
                break;
        }
    }

    private static bool IsTest(Node parent, Node node) => parent switch
    {
        UnaryExpression { Operator: UnaryOperator.LogicalNot or UnaryOperator.TypeOf } => true,
        LogicalExpression logical => logical.Left == node,
        IfStatement statement => statement.Test == node,
        ConditionalExpression conditional => conditional.Test == node,
        _ => false,
    };

    private void ReadPattern(ObjectPattern pattern, RequestField field)
    {
        foreach (var part in pattern.Properties)
        {
            if (part is not Property property || _text.HasHole(property.Key) || WrittenName.Read(property) is not { Name: var name })
            {
                field.IsWhole = true;
                continue;
            }

            var member = field.Member(name);
            member.IsTested |= property.Value is AssignmentPattern;
            if (property.Value is ObjectPattern inner)
            {
                ReadPattern(inner, member);
            }
            else
            {
                member.IsWhole = true;
            }
        }
    }

    private static void Compare(RequestField field, BinaryExpression comparison, Expression other)
    {
        var kind = KindOf(other);
        switch (comparison.Operator)
        {
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.StrictlyEqual or BinaryOperator.StrictlyNotEqual when IsNothing(other):
                field.IsTested = true;
                break;
            case BinaryOperator.StrictlyEqual or BinaryOperator.StrictlyNotEqual when kind != ReadKind.Unknown:
                field.Expect(kind);
                break;
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual or BinaryOperator.Minus or BinaryOperator.Times or BinaryOperator.Divide:
                field.Suppose(kind == ReadKind.Unknown ? ReadKind.Number : kind);
                field.IsWhole |= kind == ReadKind.Unknown;
                break;
            default:
                field.Suppose(kind);
                field.IsWhole = true;
                break;
        }
    }

    private static bool IsNothing(Expression value) => value is Literal { TokenType: Esprima.TokenType.NullLiteral } or Identifier { Name: "undefined" };

    private static ReadKind KindOf(Expression value) => value is not Literal literal ? ReadKind.Unknown : literal.TokenType switch
    {
        Esprima.TokenType.StringLiteral => ReadKind.Text,
        Esprima.TokenType.NumericLiteral => ReadKind.Number,
        Esprima.TokenType.BooleanLiteral => ReadKind.Boolean,
        _ => ReadKind.Unknown,
    };
}

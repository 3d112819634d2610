using Esprima.Ast;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3005 and MBOT3010: the job's input, `request`, against the wire names and types of its contract.
internal sealed class RequestFields(ScriptText text, JsonShape request)
{
    private readonly Dictionary<Node, JsonShape?> _shapes = [];

    // Looking for the contract costs more than the answer is worth to most conditions.
    public static bool MayBeIn(ScriptText text) => text.Code.IndexOf("request", StringComparison.Ordinal) >= 0;

    public IEnumerable<MeaningFinding> Find() => text.Names.IsOpen ? [] : UnknownFields().Concat(ImpossibleComparisons());

    private IEnumerable<MeaningFinding> UnknownFields() =>
        from node in text.Nodes
        from use in FieldsIn(node)
        where use.Owner.Fields is { } fields && !fields.ContainsKey(use.Name.Name) && !HostNames.IsOfEveryObject(use.Name.Name)
        let what = use.Owner == request ? "the contract has no parameter with the wire name" : "that part of the contract has no member with the wire name"
        select UnknownNames.Create(text, Rule.UnknownRequestField.Id, use.Name, what, use.Owner.Fields!.Keys);

    // request.x, request['x'], and x in `const {x} = request`.
    private IEnumerable<(JsonShape Owner, WrittenName Name)> FieldsIn(Node node) => node switch
    {
        MemberExpression member when NameOf(member) is { } name && ShapeOf(member.Object) is { } owner => [(owner, name)],
        VariableDeclarator { Id: ObjectPattern pattern, Init: { } value } when ShapeOf(value) is { } owner => FieldsIn(pattern, owner),
        _ => [],
    };

    private IEnumerable<(JsonShape Owner, WrittenName Name)> FieldsIn(ObjectPattern pattern, JsonShape owner) =>
        from property in pattern.Properties.OfType<Property>()
        where !text.HasHole(property.Key)
        let name = WrittenName.Read(property)
        where name is not null
        from use in property.Value is ObjectPattern inner && FieldOf(owner, name) is { } field ? FieldsIn(inner, field).Prepend((owner, name.Value)) : [(owner, name.Value)]
        select use;

    // A hole is a name that only the run knows.
    private WrittenName? NameOf(MemberExpression member) => text.HasHole(member.Property) ? null : WrittenName.Read(member);

    // Null for what is no part of the input.
    private JsonShape? ShapeOf(Node node)
    {
        if (!_shapes.TryGetValue(node, out var shape))
        {
            shape = node is MemberExpression member ? FieldOf(ShapeOf(member.Object), NameOf(member))
                : text.Names.IsHost(node, "request") ? request
                : null;
            _shapes.Add(node, shape);
        }

        return shape;
    }

    private static JsonShape? FieldOf(JsonShape? owner, WrittenName? name) =>
        owner?.Fields is { } fields && name is { } known && fields.TryGetValue(known.Name, out var field) ? field : null;

    private IEnumerable<MeaningFinding> ImpossibleComparisons() =>
        from comparison in text.Nodes.OfType<BinaryExpression>()
        where comparison.Operator is BinaryOperator.StrictlyEqual or BinaryOperator.StrictlyNotEqual
        let sides = Sides(comparison.Left, comparison.Right) ?? Sides(comparison.Right, comparison.Left)
        where sides is not null && sides.Value.Field != sides.Value.Value
        select new MeaningFinding(Rule.ImpossibleComparison.Id, comparison, Message(comparison, sides.Value));

    private (string Name, JsonKind Field, JsonKind Value)? Sides(Expression field, Expression value) =>
        field is MemberExpression member && NameOf(member) is { } name && ShapeOf(field) is { Kind: not JsonKind.Other and var known }
            && value is Literal literal && !text.HasHole(literal) && KindOf(literal) is { } kind ? (name.Name, known, kind) : null;

    private static JsonKind? KindOf(Literal literal) => literal.TokenType switch
    {
        Esprima.TokenType.StringLiteral => JsonKind.Text,
        Esprima.TokenType.NumericLiteral => JsonKind.Number,
        Esprima.TokenType.BooleanLiteral => JsonKind.Boolean,
        _ => null,
    };

    private static string Message(BinaryExpression comparison, (string Name, JsonKind Field, JsonKind Value) sides) =>
        $"{(comparison.Operator == BinaryOperator.StrictlyEqual ? "false" : "true")}: '{sides.Name}' is a {Name(sides.Field)} on the wire, not a {Name(sides.Value)}; compare it with a {Name(sides.Field)}";

    private static string Name(JsonKind kind) => kind switch
    {
        JsonKind.Text => "string",
        JsonKind.Number => "number",
        _ => "boolean",
    };
}

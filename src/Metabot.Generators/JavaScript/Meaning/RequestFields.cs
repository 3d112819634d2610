using Esprima.Ast;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

internal enum JsonKind
{
    Text,
    Number,
    Boolean,
    Other,
}

// MBOT3005 and MBOT3010: the job's input, `request`, against the wire names and types of its contract.
internal sealed class RequestFields(ScriptText text, IReadOnlyDictionary<string, JsonKind> fields)
{
    public IEnumerable<MeaningFinding> Find() => text.Names.IsOpen ? [] : UnknownFields().Concat(ImpossibleComparisons());

    private IEnumerable<MeaningFinding> UnknownFields() => text.Nodes
        .SelectMany(FieldsIn)
        .Where(name => !fields.ContainsKey(name.Name) && !HostNames.IsOfEveryObject(name.Name))
        .Select(name => UnknownNames.Of(text, RuleIds.UnknownRequestField, name, "the contract has no parameter with the wire name", fields.Keys));

    // request.x, and x in `const {x} = request`.
    private IEnumerable<Identifier> FieldsIn(Node node) => node switch
    {
        MemberExpression { Computed: false, Property: Identifier name } member when text.Names.IsHost(member.Object, "request") => [name],
        VariableDeclarator { Id: ObjectPattern pattern } variable when text.Names.IsHost(variable.Init, "request") =>
            pattern.Properties.OfType<Property>().Where(property => !property.Computed).Select(property => property.Key).OfType<Identifier>(),
        _ => [],
    };

    private IEnumerable<MeaningFinding> ImpossibleComparisons() =>
        from comparison in text.Nodes.OfType<BinaryExpression>()
        where comparison.Operator is BinaryOperator.StrictlyEqual or BinaryOperator.StrictlyNotEqual
        let sides = Sides(comparison.Left, comparison.Right) ?? Sides(comparison.Right, comparison.Left)
        where sides is not null && fields.TryGetValue(sides.Value.Field, out var kind) && kind != JsonKind.Other && kind != sides.Value.Kind
        select new MeaningFinding(RuleIds.ImpossibleComparison, comparison, Message(comparison, sides.Value));

    private (string Field, JsonKind Kind)? Sides(Expression field, Expression value) =>
        value is Literal literal && !text.HasHole(literal) && KindOf(literal) is { } kind && FieldsIn(field).FirstOrDefault() is { } name ? (name.Name, kind) : null;

    private static JsonKind? KindOf(Literal literal) => literal.TokenType switch
    {
        Esprima.TokenType.StringLiteral => JsonKind.Text,
        Esprima.TokenType.NumericLiteral => JsonKind.Number,
        Esprima.TokenType.BooleanLiteral => JsonKind.Boolean,
        _ => null,
    };

    private string Message(BinaryExpression comparison, (string Field, JsonKind Kind) sides) =>
        $"{(comparison.Operator == BinaryOperator.StrictlyEqual ? "false" : "true")}: '{sides.Field}' is a {Name(fields[sides.Field])} on the wire, not a {Name(sides.Kind)}";

    private static string Name(JsonKind kind) => kind switch
    {
        JsonKind.Text => "string",
        JsonKind.Number => "number",
        _ => "boolean",
    };
}

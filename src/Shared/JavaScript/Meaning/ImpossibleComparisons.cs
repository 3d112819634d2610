using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3010: a comparison of two values of which none of the one type is one of the other.
internal static class ImpossibleComparisons
{
    private const int LongestExcerpt = 40;

    private const string Id = "Id";

    public static IEnumerable<MeaningFinding> Find(ScriptText text) => text.Nodes.SelectMany(node => node switch
    {
        BinaryExpression comparison when !MayHold(text, comparison) => [Create(text, comparison)],
        SwitchStatement choice => FindCases(text, choice),
        _ => Enumerable.Empty<MeaningFinding>(),
    });

    private static bool MayHold(ScriptText text, BinaryExpression comparison)
    {
        if (comparison.Operator is not (BinaryOperator.StrictlyEqual or BinaryOperator.StrictlyNotEqual or BinaryOperator.Equal or BinaryOperator.NotEqual
            or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual))
        {
            return true;
        }

        var (left, right) = (text.Types.Read(comparison.Left), text.Types.Read(comparison.Right));
        return left is FunctionType || right is FunctionType || comparison.Operator switch
        {
            BinaryOperator.StrictlyEqual or BinaryOperator.StrictlyNotEqual => TypeRelations.MayBeStrictlyEqual(left, right),
            BinaryOperator.Equal or BinaryOperator.NotEqual => TypeRelations.MayBeLooselyEqual(left, right),
            _ => TypeRelations.MayBeOrdered(left, right),
        };
    }

    private static MeaningFinding Create(ScriptText text, BinaryExpression comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var (value, other) = left is Literal ? (right, left) : (left, right);
        var gives = comparison.Operator is BinaryOperator.StrictlyNotEqual or BinaryOperator.NotEqual ? "true" : "false";
        return new MeaningFinding(Rule.ImpossibleComparison.Id, comparison, $"{gives}: {Why(text, value, other)}") { Edits = FindEdits(text, value, other) };
    }

    private static IEnumerable<MeaningFinding> FindCases(ScriptText text, SwitchStatement choice) =>
        from branch in choice.Cases
        where branch.Test is not null && !TypeRelations.MayBeStrictlyEqual(text.Types.Read(choice.Discriminant), text.Types.Read(branch.Test))
        select new MeaningFinding(Rule.ImpossibleComparison.Id, branch.Test!, $"false: {Why(text, choice.Discriminant, branch.Test!)}")
        {
            Edits = FindEdits(text, choice.Discriminant, branch.Test!),
        };

    private static string Why(ScriptText text, Node value, Node other)
    {
        var (left, right) = (text.Types.Read(value), text.Types.Read(other));
        var (one, two) = (TypeWords.Describe(left), TypeWords.Describe(right));
        return one == two ? $"{Written(text, value)} is never {Written(text, other)}; correct one of the two"
            : $"{Written(text, value)} is {one}, and {Written(text, other)} is {two}; compare it with {one}";
    }

    private static string Written(ScriptText text, Node node)
    {
        var code = Excerpt.Cut(text.Code.Substring(node.Range.Start, node.Range.End - node.Range.Start), LongestExcerpt);
        return node is Literal { TokenType: Esprima.TokenType.StringLiteral } && !text.HasHole(node) ? code : $"'{code}'";
    }

    // The same value as the other type writes it, or the name where an id was asked for; nothing where a choice is left.
    private static IReadOnlyList<TextEdit> FindEdits(ScriptText text, Node value, Node other)
    {
        if (other is not Literal literal || text.HasHole(literal))
        {
            return [];
        }

        var raw = literal.Raw;
        var type = text.Types.Read(value).Widen();
        var inside = literal.TokenType == Esprima.TokenType.StringLiteral && raw.Length > 2 ? raw.Substring(1, raw.Length - 2) : "";
        var right = type == ScriptType.Text && literal.TokenType == Esprima.TokenType.NumericLiteral ? $"'{raw}'"
            : (type == ScriptType.Number && IsPlainNumber(inside)) || (type == ScriptType.Boolean && inside is "true" or "false") ? inside
            : null;
        return NameForId(text, value, literal) is { } named ? [named]
            : right is not null ? [new TextEdit(literal.Range.Start, raw.Length, right)]
            : [];
    }

    private static bool IsPlainNumber(string text) => text.Length is > 0 and < 10 && text.All(char.IsDigit) && (text.Length == 1 || text[0] != '0');

    // getStatusId() == 'new' means getStatusName() == 'new'.
    private static TextEdit? NameForId(ScriptText text, Node value, Literal other) =>
        other is { TokenType: Esprima.TokenType.StringLiteral, Value: string { Length: > 0 } written } && !IsPlainNumber(written)
            && value is CallExpression { Arguments.Count: 0, Callee: MemberExpression { Computed: false, Property: Identifier method } callee }
            && method.Name.EndsWith(Id, StringComparison.Ordinal)
            && method.Name.Substring(0, method.Name.Length - Id.Length) + "Name" is var name
            && text.Types.FindMember(text.Types.Read(callee.Object), name) is FunctionType { Required: 0 } sibling && sibling.Result == ScriptType.Text
            ? new TextEdit(method.Range.Start, method.Range.End - method.Range.Start, name)
            : null;
}

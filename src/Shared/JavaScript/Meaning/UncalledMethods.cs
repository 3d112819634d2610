using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3015: a method where its result is meant, and a value that is called like one.
internal static class UncalledMethods
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text)
    {
        var called = NamesCalled(text);
        return text.Nodes.SelectMany(node => Compared(node).Concat(Tested(node).Where(tested => !IsIn(called, tested)))
            .Where(value => IsMethod(text, value)).Select(value => NotCalled(text, value))
            .Concat(Called(text, node)));
    }

    // What a condition returns.
    public static IEnumerable<MeaningFinding> FindReturned(ScriptText text)
    {
        var called = NamesCalled(text);
        return text.Returns().SelectMany(each => Operands(each.Argument)).Where(value => IsMethod(text, value) && !IsIn(called, value)).Select(value => NotCalled(text, value));
    }

    // Who tests a method and calls it looks whether it is there.
    private static HashSet<string> NamesCalled(ScriptText text) =>
        new(text.Nodes.OfType<CallExpression>().Select(call => NameIn(call.Callee)).OfType<string>(), StringComparer.Ordinal);

    private static bool IsIn(HashSet<string> called, Node value) => NameIn(value) is { } name && called.Contains(name);

    private static string? NameIn(Node node) => Bare(node) is MemberExpression member ? WrittenName.Read(member)?.Name : null;

    private static Node? Bare(Node? node) => node is ChainExpression chain ? chain.Expression : node;

    // One that host.d.ts or JavaScript declares: functions of the script's own are values, too.
    private static bool IsMethod(ScriptText text, Node value) => Bare(value) is MemberExpression && text.Types.Read(value) is FunctionType { Method: not null };

    // Where the result is looked at. Whoever compares with undefined asks whether the method is there.
    private static IEnumerable<Node> Compared(Node node) => node switch
    {
        LogicalExpression or BinaryExpression { Operator: BinaryOperator.In or BinaryOperator.InstanceOf } => [],
        BinaryExpression binary => IsNothing(binary.Left) || IsNothing(binary.Right) ? [] : [binary.Left, binary.Right],
        UnaryExpression { Operator: UnaryOperator.Plus or UnaryOperator.Minus } unary => [unary.Argument],
        TemplateLiteral template => template.Expressions,
        MemberExpression { Object: var owner } member when WrittenName.Read(member) is { } name && KnownTypes.Function.Find(name.Name) is null && KnownTypes.EveryObject.Find(name.Name) is null => [owner],
        _ => [],
    };

    private static bool IsNothing(Node node) => node is Identifier { Name: "undefined" } or Literal { TokenType: Esprima.TokenType.NullLiteral };

    private static IEnumerable<Node> Tested(Node node) => node switch
    {
        IfStatement statement => Operands(statement.Test),
        ConditionalExpression choice => Operands(choice.Test),
        WhileStatement loop => Operands(loop.Test),
        UnaryExpression { Operator: UnaryOperator.LogicalNot } not => Operands(not.Argument),
        _ => [],
    };

    private static IEnumerable<Node> Operands(Node? node) => node switch
    {
        null => [],
        LogicalExpression logical => Operands(logical.Left).Concat(Operands(logical.Right)),
        _ => [node],
    };

    private static MeaningFinding NotCalled(ScriptText text, Node value)
    {
        var member = (MemberExpression)Bare(value)!;
        var name = WrittenName.Read(member)!.Value.Name;
        var needsNothing = ((FunctionType)text.Types.Read(value)).Required == 0 && !member.Computed;
        return new MeaningFinding(Rule.MethodNotCalled.Id, member.Property, $"'{Excerpt.Cut(name)}' is a method, and here stands the method itself instead of what it gives; call it: '{Excerpt.Cut(name)}({(needsNothing ? "" : "…")})'")
        {
            Edits = needsNothing ? [new TextEdit(member.Property.Range.Start, name.Length, name + "()")] : [],
        };
    }

    private static IEnumerable<MeaningFinding> Called(ScriptText text, Node node)
    {
        if (node is not CallExpression call || NameOf(text, call.Callee) is not { } name || !text.Types.Read(call.Callee).Alternatives.All(type => type is PrimitiveType or ListType))
        {
            return [];
        }

        return
        [
            new MeaningFinding(Rule.MethodNotCalled.Id, name.Start, name.Name.Length, $"'{Excerpt.Cut(name.Name)}' is {TypeWords.Describe(text.Types.Read(call.Callee))} and cannot be called; remove the parentheses behind it")
            {
                Edits = call.Arguments.Count == 0 && !call.Optional && name.Node is Identifier ? [new TextEdit(name.Start, call.Range.End - name.Start, name.Name)] : [],
            },
        ];
    }

    private static WrittenName? NameOf(ScriptText text, Node callee) => callee switch
    {
        MemberExpression member => text.Types.NameOf(member),
        Identifier name => WrittenName.Read(name),
        _ => null,
    };
}

using Esprima.Ast;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// The rest of MBOT3006: tests that are decided and statements that nothing leads to.
internal static class DeadCode
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text) =>
        text.Nodes.SelectMany(node => Decided(text, node).Concat(Unreachable(StatementsOf(node))));

    // `while (true)` is how a loop is written that ends from inside.
    private static IEnumerable<MeaningFinding> Decided(ScriptText text, Node node)
    {
        var test = node switch
        {
            IfStatement statement => statement.Test,
            ConditionalExpression expression => expression.Test,
            _ => null,
        };
        return test is not (null or AssignmentExpression) && Truth.Evaluate(text, test) is { } truth
            ? [new MeaningFinding(Rule.ConditionWithoutEffect.Id, test, $"this test is always {(truth ? "true" : "false")}")]
            : [];
    }

    private static IEnumerable<Statement> StatementsOf(Node node) => node switch
    {
        Script script => script.Body.Cast<Statement>(),
        BlockStatement block => block.Body.Cast<Statement>(),
        SwitchCase branch => branch.Consequent,
        StaticBlock block => block.Body,
        _ => [],
    };

    private static IEnumerable<MeaningFinding> Unreachable(IEnumerable<Statement> statements) => statements
        .SkipWhile(statement => statement is not (ReturnStatement or ThrowStatement or BreakStatement or ContinueStatement))
        .Skip(1)
        .Where(DoesSomething)
        .Take(1)
        .Select(statement => new MeaningFinding(Rule.ConditionWithoutEffect.Id, statement, "this is never reached, because the statement before it always leaves; remove one of the two"));

    // Functions and vars are hoisted.
    private static bool DoesSomething(Statement statement) => statement is not (FunctionDeclaration or EmptyStatement)
        && (statement is not VariableDeclaration { Kind: VariableDeclarationKind.Var } variables || variables.Declarations.Any(each => each.Init is not null));
}

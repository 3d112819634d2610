using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3002 and the constant part of MBOT3006: a condition that says the same whatever happens.
internal static class Outcome
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text)
    {
        var body = text.Tree.Body;
        var returns = text.Returns();
        return returns switch
        {
            // counts as no condition at all
            _ when string.IsNullOrWhiteSpace(text.Code) => [],
            _ when body.All(statement => statement is EmptyStatement) => [OnlyComments(text.Code)],
            _ when returns.All(each => each.Argument is null) => [Nothing(text, body[body.Count - 1])],
            _ when returns.All(each => Truth.Evaluate(text, each.Argument) == false) => [new MeaningFinding(Rule.ConditionNeverTrue.Id, returns[0], "every 'return' gives a value that counts as false; return true where it holds")],
            _ when returns.All(each => IsTrue(text, each.Argument)) && body[body.Count - 1] is ReturnStatement last && !DoesMore(text) => [new MeaningFinding(Rule.ConditionWithoutEffect.Id, last, "the condition is always true; leave it out")],
            _ => [],
        };
    }

    private static MeaningFinding OnlyComments(string code)
    {
        var start = code.Length - code.TrimStart().Length;
        return new MeaningFinding(Rule.ConditionNeverTrue.Id, start, code.Trim().Length, "it has no statement, and only an empty text counts as no condition; leave it out, or write 'return true;' where it holds");
    }

    private static MeaningFinding Nothing(ScriptText text, Statement last) => last is ExpressionStatement { Expression: ArrowFunctionExpression or FunctionExpression } && text.Tree.Body.Count == 1
        ? new MeaningFinding(Rule.ConditionNeverTrue.Id, last, "it declares a function that nothing calls; write the body of the function alone")
        : last is ExpressionStatement && text.Tree.Body.Count == 1
        ? new MeaningFinding(Rule.ConditionNeverTrue.Id, last, "it computes a value and does not return it; write 'return' before it") with
        {
            Edits = [new TextEdit(last.Range.Start, 0, "return ")],
        }
        : new MeaningFinding(Rule.ConditionNeverTrue.Id, last, "no 'return' gives a value, so the result is undefined; write 'return true;' where it holds");

    // What only counts as true does not run the job.
    private static bool IsTrue(ScriptText text, Expression? value) => Truth.Evaluate(text, value) == true && NeverBoolean.MayBeTrue(text, value!);

    // What is there for its effect would be left out with the condition.
    private static bool DoesMore(ScriptText text) =>
        Children.AllIn(text.Tree, withFunctions: false).Any(node => node is ThrowStatement or AssignmentExpression or ExpressionStatement { Expression: not Literal });
}

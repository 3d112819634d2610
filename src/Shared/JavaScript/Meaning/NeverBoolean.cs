using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3018: only the value true runs a job, and no return can give it.
internal static class NeverBoolean
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text)
    {
        // what never counts as true is another rule's, and so is '=' for '=='
        List<ReturnStatement> returns = [.. text.Returns().Where(each => Truth.Evaluate(text, each.Argument) != false && each.Argument is not AssignmentExpression { Right: Literal })];
        return returns.Count == 0 || returns.Exists(each => MayBeTrue(text, each.Argument!)) || Outcome.Find(text).Any() ? [] : returns.Take(1).Select(each => Create(text, each.Argument!));
    }

    public static bool MayBeTrue(ScriptText text, Expression value)
    {
        var type = text.Types.Read(value);
        return type is FunctionType || TypeRelations.MayBeStrictlyEqual(type, ScriptType.True);
    }

    private static MeaningFinding Create(ScriptText text, Expression value) =>
        new(Rule.NeverBoolean.Id, value, $"it returns {TypeWords.Describe(text.Types.Read(value))}, and only the value true runs the job; compare it, or write '!!' before it")
        {
            Edits = value is Identifier or MemberExpression or CallExpression or Literal or ChainExpression
                ? [new TextEdit(value.Range.Start, 0, "!!")]
                : [],
        };
}

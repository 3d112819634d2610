using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Rules;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// What is wrong with JavaScript, by one of the analyzers' rules. Index and Length are places in the text; the edits mend it.
internal sealed record ScriptFinding(string RuleId, int Index, int Length, string Message, IReadOnlyList<TextEdit> Edits)
{
    public static ScriptFinding SyntaxError(string message, int index = 0, int length = 0) => new(Rule.ConditionSyntax.Id, index, length, message, []);
}

// By which rules a text is judged.
internal enum ScriptRules
{
    Syntax,
    Condition,
    Script,
}

using Metabot.Rules;

namespace Metabot.JavaScript;

// Text in, findings out. The text is a function body: a top-level return is normal.
internal static class JavaScriptChecker
{
    public static JavaScriptFinding? FindSyntaxError(string code)
    {
        if (code.Length <= DeepStack.LongestText && SnippetMacros.AreIn(code))
        {
            return SnippetMacros.Masks(code).Any(masked => ScriptParser.Parse(masked).IsValid)
                ? null
                : NotChecked("a snippet macro hides its syntax");
        }

        var verdict = ScriptParser.Parse(code);
        return verdict.Fault is { } fault ? SyntaxError(code, fault)
            : verdict.WhyNotChecked is { } why ? NotChecked(why)
            : null;
    }

    private static JavaScriptFinding NotChecked(string why) =>
        new(RuleIds.ConditionNotChecked, 0, 0, 1, 1, why);

    private static JavaScriptFinding SyntaxError(string code, SyntaxFault fault)
    {
        var token = OffendingToken.At(code, fault);
        var (line, column) = LineAndColumn(code, token.Start);
        return new(RuleIds.ConditionSyntax, token.Start, token.Length, line, column, Excerpt.Of(fault.Description));
    }

    private static (int Line, int Column) LineAndColumn(string code, int index)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < index; i++)
        {
            if (code[i] is '\n' or '\u2028' or '\u2029' || (code[i] == '\r' && code[i + 1] != '\n'))
            {
                (line, lineStart) = (line + 1, i + 1);
            }
        }

        return (line, index - lineStart + 1);
    }
}

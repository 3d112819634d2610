using Metabot.JavaScript.Places;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.JavaScript;

// Text in, findings out. The text is a function body: a top-level return is normal.
internal static class JavaScriptChecker
{
    public static JavaScriptFinding? FindSyntaxError(string code) => Check(new(code)).Finding;

    // The verdict is on the text as it is: none where snippet macros are to be replaced first.
    public static (JavaScriptFinding? Finding, ScriptVerdict? Verdict) Check(HoledText text)
    {
        var code = text.Text;
        if (code.Length <= DeepStack.LongestText && SnippetMacros.AreIn(code))
        {
            var isValid = SnippetMacros.Masks(code).Any(masked => ScriptParser.Parse(masked).IsValid);
            return (isValid ? null : NotChecked("a snippet macro hides its syntax"), null);
        }

        var verdict = ScriptParser.Parse(code);
        return verdict.Fault is { } fault ? (SyntaxError(text, fault), verdict)
            : verdict.WhyNotChecked is { } why ? (NotChecked(why), verdict)
            : (null, verdict);
    }

    public static JavaScriptFinding NotChecked(string why) =>
        new(Rule.ConditionNotChecked.Id, 0, 0, 1, 1, new(why));

    private static JavaScriptFinding SyntaxError(HoledText text, SyntaxFault fault)
    {
        var code = text.Text;
        var token = OffendingToken.At(code, fault);
        var (line, column) = LineAndColumn(code, token.Start);
        var repairs = new Lazy<IReadOnlyList<JavaScriptRepair>>(() => [.. JavaScriptRepairs.For(code)]);
        var message = SyntaxHint.Complete(new(text, fault, token.Start, token.Length), repairs);
        return new(Rule.ConditionSyntax.Id, token.Start, token.Length, line, column, message) { Repairs = repairs };
    }

    public static (int Line, int Column) LineAndColumn(string code, int index)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < index; i++)
        {
            if (code[i] is '\n' or '\u2028' or '\u2029' || (code[i] == '\r' && (i + 1 == code.Length || code[i + 1] != '\n')))
            {
                (line, lineStart) = (line + 1, i + 1);
            }
        }

        return (line, index - lineStart + 1);
    }
}

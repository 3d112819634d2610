using Esprima;

namespace Metabot.JavaScript.Verdicts;

// What two parsers say about a function body, whatever the text. Esprima gives the tree. It knows next to nothing of
// early errors and not all of the language, so the verdict is another's.
internal static class ScriptParser
{
    // Acornima goes one level deeper for every one in a row, and that is the one place where it does not guard its stack.
    private const int MostHtmlComments = 100;

    private static readonly ParserOptions Options = new()
    {
        Tolerant = false,
        AllowReturnOutsideFunction = true,
        RegExpParseMode = RegExpParseMode.Validate,
    };

    public static ScriptVerdict Parse(string code)
    {
        if (code.Length > DeepStack.LongestText)
        {
            return NotChecked($"it is longer than {DeepStack.LongestText} characters");
        }

        if (HtmlComments(code) > MostHtmlComments)
        {
            return NotChecked($"it has more than {MostHtmlComments} HTML comments");
        }

        try
        {
            return DeepStack.Run(code, DeepStack.GuardedSize, () => V8Verdict.FaultIn(code)) is { } fault
                ? new(null, fault, null)
                : DeepStack.Run(code, DeepStack.AmpleSize, () => ParseValid(code));
        }
        catch (InsufficientExecutionStackException)
        {
            return NotChecked("it is nested too deep");
        }
        // A parser that is not there must not pass for one that found nothing.
        catch (Exception failure) when (failure is not (OutOfMemoryException or IOException))
        {
            return NotChecked($"the parser failed with {failure.GetType().Name}");
        }
    }

    private static ScriptVerdict NotChecked(string why) => new(null, null, why);

    private static int HtmlComments(string code)
    {
        var count = 0;
        for (var i = code.IndexOf("--", StringComparison.Ordinal); i >= 0; i = code.IndexOf("--", i + 2, StringComparison.Ordinal))
        {
            count += (i >= 2 && code[i - 1] == '!' && code[i - 2] == '<') || (i + 2 < code.Length && code[i + 2] == '>') ? 1 : 0;
        }

        return count;
    }

    private static ScriptVerdict ParseValid(string code)
    {
        try
        {
            return new(new JavaScriptParser(Options).ParseScript(code), null, null);
        }
        catch (ParserException error)
        {
            return new(null, null, null) { AssignmentToCall = ParserFaults.IsTarget(error) ? error.Index : null };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Some regular expressions and for statements are too much for Esprima, and it does not say so with a
            // ParserException.
            return new(null, null, null);
        }
    }
}

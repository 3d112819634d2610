using Esprima;
using Metabot.Rules;

namespace Metabot.JavaScript;

// Text in, findings out. The text is a function body: a top-level return is normal.
internal static class JavaScriptChecker
{
    private static readonly ParserOptions Options = new()
    {
        Tolerant = false,
        AllowReturnOutsideFunction = true,
        RegExpParseMode = RegExpParseMode.Validate,
    };

    public static JavaScriptFinding? FindSyntaxError(string code)
    {
        if (code.Length > DeepStack.LongestText)
        {
            return NotChecked($"it is longer than {DeepStack.LongestText} characters");
        }

        var hasSnippets = SnippetMacros.AreIn(code);
        var error = DeepStack.Run(code, () => Parse(hasSnippets ? SnippetMacros.Mask(code) : code));
        return error is null ? null
            : IsLimit(error) ? NotChecked("it is nested too deep")
            : hasSnippets ? NotChecked("a snippet macro hides its syntax")
            : SyntaxError(code, error);
    }

    private static ParserException? Parse(string code)
    {
        try
        {
            new JavaScriptParser(Options).ParseScript(code);
            return null;
        }
        catch (ParserException error)
        {
            return error;
        }
    }

    private static bool IsLimit(ParserException error) =>
        error.Description?.StartsWith("Maximum statements depth", StringComparison.Ordinal) == true;

    private static JavaScriptFinding NotChecked(string why) =>
        new(RuleIds.ConditionNotChecked, 0, 0, 1, 1, why);

    private static JavaScriptFinding SyntaxError(string code, ParserException error)
    {
        var token = OffendingToken.At(code, error.Index);
        return new(RuleIds.ConditionSyntax, token.Start, token.Length, error.LineNumber, error.Column, error.Description ?? error.Message);
    }
}

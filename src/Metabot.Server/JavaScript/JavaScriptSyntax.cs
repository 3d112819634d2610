using Acornima;
using Jint;
using Metabot.JavaScript;
using Metabot.Rules;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

internal sealed record JavaScriptError(string Message, int Line, int Column);

// Two parsers have a say: the one of the analyzers, so that both places give the same words, and the engine's own,
// which will have to run the text. What either refuses is refused.
internal static class JavaScriptSyntax
{
    private static readonly ScriptPreparationOptions Options = new()
    {
        ParsingOptions = new ScriptParsingOptions { AllowReturnOutsideFunction = true },
    };

    public static JavaScriptError TooDeep { get; } = new("it is nested too deep", 1, 1);

    public static JavaScriptError? FindLengthError(string code) =>
        code.Length > DeepStack.LongestText ? new($"it is longer than {DeepStack.LongestText} characters", 1, 1) : null;

    public static JavaScriptError? FindError(string code)
    {
        if (FindLengthError(code) is { } error)
        {
            return error;
        }

        var finding = JavaScriptChecker.FindSyntaxError(code);
        return finding is { RuleId: RuleIds.ConditionSyntax }
            ? new(finding.Message, finding.Line, finding.Column)
            : DeepStack.Run(code, DeepStack.AmpleSize, () => FindEngineError(code));
    }

    // Only for code without errors: what is one function body by itself is one between braces, too. On one line with
    // the brace, so that errors keep their lines.
    public static Prepared<Acornima.Ast.Script> Prepare(string code) =>
        DeepStack.Run(code, DeepStack.AmpleSize, () => Parse("(function () {" + code + "\n})()"));

    private static Prepared<Acornima.Ast.Script> Parse(string code) => Engine.PrepareScript(code, options: Options);

    private static JavaScriptError? FindEngineError(string code)
    {
        try
        {
            Parse(code);
            return null;
        }
        catch (ScriptPreparationException exception) when (exception.InnerException is ParseErrorException error)
        {
            return new(Excerpt.Of(error.Description ?? error.Message), error.LineNumber, error.Column + 1);
        }
        catch (Exception exception) when (exception is ScriptPreparationException or InsufficientExecutionStackException)
        {
            return TooDeep;
        }
    }
}

using Acornima;
using Jint;
using Metabot.JavaScript;
using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.Server.JavaScript;

// Two parsers have a say: the one of the analyzers, so that both places give the same words, and the engine's own,
// which will have to run the text. What either refuses is refused.
internal static class JavaScriptSyntax
{
    private static readonly ScriptPreparationOptions Options = new()
    {
        ParsingOptions = new ScriptParsingOptions { AllowReturnOutsideFunction = true },
    };

    // What stands before a script's own first line, on the same line.
    public const string BeforeCode = "(function () {";

    // Of the file that a library comes from, by which errors in one are told from those of the script.
    public const string LibraryEnding = ".js";

    public static ScriptFinding TooDeep { get; } = ScriptFinding.SyntaxError("it is nested too deep");

    public static ScriptFinding? FindLengthError(string code) =>
        code.Length > DeepStack.LongestText ? ScriptFinding.SyntaxError($"it is longer than {DeepStack.LongestText} characters") : null;

    public static ScriptFinding? FindError(string code)
    {
        if (FindLengthError(code) is { } error)
        {
            return error;
        }

        var finding = JavaScriptChecker.FindSyntaxError(code);
        return finding?.RuleId == Rule.ConditionSyntax.Id
            ? ScriptFinding.SyntaxError(finding.Message, finding.Index, finding.Length)
            : DeepStack.Run(code, DeepStack.AmpleSize, () => FindEngineError(code));
    }

    // Only for code without errors: what is one function body by itself is one between braces, too. On one line with
    // the brace, so that errors keep their lines.
    public static Prepared<Acornima.Ast.Script> Prepare(string code) =>
        DeepStack.Run(code, DeepStack.AmpleSize, () => Parse(BeforeCode + code + "\n})()"));

    // A library is a function of what CommonJS gives it.
    public static Prepared<Acornima.Ast.Script> PrepareModule(string file, string code) => PrepareFunction("module, exports, require", code, file);

    public static Prepared<Acornima.Ast.Script> PrepareFunction(string parameters, string code, string? file = null) =>
        Parse($"(function ({parameters}) {{{code}\n}})", file);

    private static Prepared<Acornima.Ast.Script> Parse(string code, string? file = null) => Engine.PrepareScript(code, file, options: Options);

    private static ScriptFinding? FindEngineError(string code)
    {
        try
        {
            Parse(code);
            return null;
        }
        catch (ScriptPreparationException exception) when (exception.InnerException is ParseErrorException error)
        {
            return ScriptFinding.SyntaxError(Excerpt.Cut(error.Description ?? error.Message), Math.Clamp(error.Error.Index, 0, code.Length));
        }
        catch (Exception exception) when (exception is InsufficientExecutionStackException or ScriptPreparationException { InnerException: not OutOfMemoryException })
        {
            return TooDeep;
        }
    }
}

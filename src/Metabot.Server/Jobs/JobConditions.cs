using Metabot.JavaScript;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Jobs;

internal static class JobConditions
{
    public const string Field = "condition_script_code";

    // How the reasons of jobs begin that were skipped for it.
    public const string NotTrue = "the condition was not true";

    // Null when there is nothing to ask; refuses what is not JavaScript.
    public static async Task<JavaScriptSource?> ReadAsync(string? code, Snippets snippets, JavaScriptRunner javaScript)
    {
        var source = Fill(code, snippets);
        return source is not null && await javaScript.FindErrorAsync(source.Code) is { } error
            ? throw new RequestRefusedException(400, [SyntaxError(source.Code, error)])
            : source;
    }

    // Of a job that was accepted: its syntax has been checked, and what a snippet has become since, the run will tell.
    public static JavaScriptSource? Fill(string? code, Snippets snippets)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        var filled = snippets.Fill(code, out var unknown);
        return unknown.Count > 0
            ? throw RequestRefusedException.BadRequest(Field, UnknownSnippet.Message(unknown[0], snippets))
            : new JavaScriptSource(filled, Field);
    }

    private static FieldError SyntaxError(string code, ScriptFinding error)
    {
        var (line, column) = JavaScriptChecker.LineAndColumn(code, error.Index);
        var message = RuleText.Fill(Rule.ConditionSyntax.Message, error.Message);
        return new FieldError(Field, $"{message} (line {line}, column {column})", line, column);
    }
}

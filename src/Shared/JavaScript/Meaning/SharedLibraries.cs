using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// require('Common.Bot.Commands') makes CommonBotCommands known by itself. A library of the business or of open source has to be assigned.
internal static class SharedLibraries
{
    public const string Require = "require";

    private const string AccessLevel = "Common";

    // Null where only the run knows it, as for a hole, which is written as an empty text.
    public static string? NameIn(CallExpression call) => call.Arguments.Count == 0 ? null : call.Arguments[0] switch
    {
        Literal { Value: string { Length: > 0 } name } => name,
        TemplateLiteral { Expressions.Count: 0 } template => template.Quasis[0].Value.Cooked,
        _ => null,
    };

    // Null for a library that has none.
    public static string? VariableOf(string library) =>
        library.StartsWith(AccessLevel + ".", StringComparison.Ordinal) ? library.Replace(".", "") : null;

    public static bool MayHave(string variable) => variable.StartsWith(AccessLevel, StringComparison.Ordinal);
}

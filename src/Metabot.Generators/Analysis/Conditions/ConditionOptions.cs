using Metabot.JavaScript.Meaning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Conditions;

// What .editorconfig says of the bot in which the conditions run.
internal static class ConditionOptions
{
    private static readonly HashSet<string> None = [];

    // Names that the bot gives to every script: metabot.known_globals = crm, tools
    public static HashSet<string> KnownGlobals(AnalyzerOptions options, SyntaxTree tree) =>
        Read(options, tree, "metabot.known_globals") is { } names
            ? new HashSet<string>(names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
            : None;

    // The edition of JavaScript that the bot runs: metabot.dialect = es2020. Null when nothing is said, which means the newest: the platform has V8.
    public static ScriptDialect? Dialect(AnalyzerOptions options, SyntaxTree tree) =>
        Read(options, tree, "metabot.dialect") is { Length: > 0 } name ? new(name) : null;

    private static string? Read(AnalyzerOptions options, SyntaxTree tree, string key) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var value) ? value.Trim() : null;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Conditions;

// Names that the author's bot gives to every script, from .editorconfig: metabot.known_globals = crm, tools
internal static class KnownGlobals
{
    private const string Option = "metabot.known_globals";

    private static readonly HashSet<string> None = [];

    public static HashSet<string> Of(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var names)
            ? new HashSet<string>(names.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
            : None;
}

using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Manifest;

internal static class ManifestRules
{
    public static readonly DiagnosticDescriptor UnknownTarget = new(
        RuleIds.UnknownTarget, "The bot has no such target", RuleMessages.UnknownTarget, Categories.Bot,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.UnknownTarget));
}

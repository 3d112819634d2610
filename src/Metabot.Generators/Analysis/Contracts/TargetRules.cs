using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Contracts;

internal static class TargetRules
{
    public static readonly DiagnosticDescriptor Conflicting = new(
        RuleIds.ConflictingTarget, "A contract names more than one target", RuleMessages.ConflictingTarget, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.ConflictingTarget));

    public static readonly DiagnosticDescriptor Missing = new(
        RuleIds.NoTarget, "A contract does not name its target", RuleMessages.BadTargetName, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.NoTarget));
}

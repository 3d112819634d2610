using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Contracts;

// Rules about contracts that work, though not as their author thinks.
internal static class ContractHints
{
    public static readonly DiagnosticDescriptor CodeNotTrimmed = new(
        RuleIds.CodeNotTrimmed, "A target's code has characters that nobody sees", RuleMessages.CodeNotTrimmed, Categories.Contracts,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.CodeNotTrimmed));

    public static readonly DiagnosticDescriptor SameTarget = new(
        RuleIds.SameTarget, "Two contracts name the same target", RuleMessages.SameTarget, Categories.Contracts,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.SameTarget));

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial, "A contract is not partial", RuleMessages.NotPartial, Categories.Contracts,
        DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.NotPartial));

    public static readonly DiagnosticDescriptor NoReader = new(
        RuleIds.NoReader, "A contract cannot be read back", RuleMessages.NoReader, Categories.Contracts,
        DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.NoReader));

    public static readonly DiagnosticDescriptor NeverSent = new(
        RuleIds.NeverSent, "A public member of a contract is never sent", RuleMessages.NeverSent, Categories.Contracts,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.NeverSent));
}

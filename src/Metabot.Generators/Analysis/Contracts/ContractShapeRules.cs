using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Contracts;

internal static class ContractShapeRules
{
    public static readonly DiagnosticDescriptor Unwritable = new(
        RuleIds.UnwritableType, "A parameter cannot be written as JSON", RuleMessages.UnwritableType, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.UnwritableType));

    public static readonly DiagnosticDescriptor SameWireName = new(
        RuleIds.SameWireName, "Two parameters have one wire name", RuleMessages.SameWireName, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.SameWireName));

    public static readonly DiagnosticDescriptor NotAContract = new(
        RuleIds.NotAContract, "The type cannot be a contract", RuleMessages.NotAContract, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.NotAContract));

    public static readonly DiagnosticDescriptor AddedElsewhere = new(
        RuleIds.AddedElsewhere, "Another generator adds what would not be sent", RuleMessages.AddedElsewhere, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.AddedElsewhere));

    public static readonly DiagnosticDescriptor UnreadableAnswer = new(
        RuleIds.UnreadableAnswer, "An endpoint's answer cannot be read", RuleMessages.UnreadableAnswer, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.UnreadableAnswer));

    public static readonly DiagnosticDescriptor OuterNotPartial = new(
        RuleIds.OuterTypeNotPartial, "A partial contract is nested in a type that is not partial", RuleMessages.OuterTypeNotPartial, Categories.Contracts,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.OuterTypeNotPartial));
}

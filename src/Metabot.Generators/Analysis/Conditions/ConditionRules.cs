using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Conditions;

internal static class ConditionRules
{
    public static readonly DiagnosticDescriptor Syntax = new(
        RuleIds.ConditionSyntax, "The condition is no JavaScript", RuleMessages.ConditionSyntax, Categories.JavaScript,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.ConditionSyntax));

    public static readonly DiagnosticDescriptor NotChecked = new(
        RuleIds.ConditionNotChecked, "The condition is not checked", RuleMessages.ConditionNotChecked, Categories.JavaScript,
        DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.ConditionNotChecked));
}

using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Conditions;

internal static class ConditionRules
{
    public static readonly DiagnosticDescriptor Syntax = Rule(
        RuleIds.ConditionSyntax, "The condition is no JavaScript", RuleMessages.ConditionSyntax, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NeverTrue = Rule(
        RuleIds.ConditionNeverTrue, "The condition is never true", RuleMessages.ConditionNeverTrue, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Assignment = Rule(
        RuleIds.AssignmentInCondition, "Assignment where a comparison is likely", RuleMessages.AssignmentInCondition, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownName = Rule(
        RuleIds.UnknownName, "The condition uses an unknown name", RuleMessages.UnknownName, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownRequestField = Rule(
        RuleIds.UnknownRequestField, "The contract has no such parameter", RuleMessages.UnknownRequestField, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WithoutEffect = Rule(
        RuleIds.ConditionWithoutEffect, "Part of the condition decides nothing", RuleMessages.ConditionWithoutEffect, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnknownHostMethod = Rule(
        RuleIds.UnknownHostMethod, "The bot has no such method", RuleMessages.UnknownHostMethod, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor Injection = Rule(
        RuleIds.ConditionInjection, "The condition is put together from values", RuleMessages.ConditionInjection, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotChecked = Rule(
        RuleIds.ConditionNotChecked, "The condition is not checked", RuleMessages.ConditionNotChecked, DiagnosticSeverity.Hidden);

    public static readonly DiagnosticDescriptor ImpossibleComparison = Rule(
        RuleIds.ImpossibleComparison, "The comparison does not depend on the value", RuleMessages.ImpossibleComparison, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor HoleInQuotes = Rule(
        RuleIds.HoleInQuotes, "A hole of the condition stands inside quotes", RuleMessages.HoleInQuotes, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NewerThanDialect = Rule(
        RuleIds.NewerThanDialect, "The condition is newer than the bot's dialect", RuleMessages.NewerThanDialect, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WithoutLead = Rule(
        RuleIds.ConditionWithoutLead, "The condition needs a lead and the job has none", RuleMessages.ConditionWithoutLead, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Categories.JavaScript, severity, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(id));
}

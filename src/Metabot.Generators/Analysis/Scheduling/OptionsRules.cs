using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Scheduling;

internal static class OptionsRules
{
    public static readonly DiagnosticDescriptor BadKey = new(
        RuleIds.BadKey, "A key cannot be right", RuleMessages.BadKey, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.BadKey));

    public static readonly DiagnosticDescriptor DelayIgnored = new(
        RuleIds.DelayIgnored, "A delay beside run_at is ignored", RuleMessages.DelayIgnored, Categories.Scheduling,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.DelayIgnored));

    public static readonly DiagnosticDescriptor BadInterval = new(
        RuleIds.BadInterval, "A delay or interval is out of range", RuleMessages.BadInterval, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.BadInterval));

    public static readonly DiagnosticDescriptor PeriodicWithoutInterval = new(
        RuleIds.PeriodicWithoutInterval, "A periodic job has no interval", RuleMessages.PeriodicWithoutInterval, Categories.Scheduling,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.PeriodicWithoutInterval));

    public static readonly DiagnosticDescriptor ConflictingTarget = new(
        RuleIds.ConflictingRequestTarget, "A request names more than one target", RuleMessages.ConflictingRequestTarget, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.ConflictingRequestTarget));

    public static readonly DiagnosticDescriptor RequestWithoutTarget = new(
        RuleIds.RequestWithoutTarget, "A request names no target", RuleMessages.RequestWithoutTarget, Categories.Scheduling,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.RequestWithoutTarget));

    public static readonly DiagnosticDescriptor BadId = new(
        RuleIds.BadId, "An id is not greater than zero", RuleMessages.BadId, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.BadId));

    public static readonly DiagnosticDescriptor ParamsNotAnObject = new(
        RuleIds.ParamsNotAnObject, "The input of a request is not one JSON object", RuleMessages.ParamsNotAnObject, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.ParamsNotAnObject));
}

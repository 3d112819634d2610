using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Scheduling;

internal static class CallRules
{
    public static readonly DiagnosticDescriptor LocalTimeAsText = new(
        RuleIds.LocalTimeAsText, "This machine's time is given as run_at", RuleMessages.LocalTimeAsText, Categories.Scheduling,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.LocalTimeAsText));

    public static readonly DiagnosticDescriptor TaskDropped = new(
        RuleIds.TaskDropped, "The task of a call is dropped", RuleMessages.TaskDropped, Categories.Scheduling,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.TaskDropped));

    public static readonly DiagnosticDescriptor TokenNotPassed = new(
        RuleIds.TokenNotPassed, "A cancellation token is not passed", RuleMessages.TokenNotPassed, Categories.Scheduling,
        DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.TokenNotPassed));

    public static readonly DiagnosticDescriptor LeadRequired = new(
        RuleIds.LeadRequired, "A call that needs a lead has none", RuleMessages.LeadRequired, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.LeadRequired));

    public static readonly DiagnosticDescriptor LiteralToken = new(
        RuleIds.LiteralToken, "The token is written into the source", RuleMessages.LiteralToken, Categories.Scheduling,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.LiteralToken));
}

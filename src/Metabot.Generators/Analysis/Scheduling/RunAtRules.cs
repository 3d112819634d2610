using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Scheduling;

internal static class RunAtRules
{
    private const string FormatTitle = "The text of run_at has another form";

    // MBOT2001 has two messages: one for a text that can be rewritten, one for a text that cannot.
    public static readonly DiagnosticDescriptor Format = new(
        RuleIds.RunAtFormat, FormatTitle, RuleMessages.RunAtFormat, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.RunAtFormat));

    public static readonly DiagnosticDescriptor FormatUnknown = new(
        RuleIds.RunAtFormat, FormatTitle, RuleMessages.RunAtFormatUnknown, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.RunAtFormat));

    public static readonly DiagnosticDescriptor NoSuchMoment = new(
        RuleIds.RunAtNoSuchMoment, "The moment of run_at does not exist", RuleMessages.RunAtNoSuchMoment, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.RunAtNoSuchMoment));
}

using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Migration;

internal static class MigrationRules
{
    private const string UntypedTitle = "A job is posted, or an endpoint called, without a contract";

    // MBOT6001 has three messages: for a constant target and a constant alias, which can have a contract, and for a target of run time.
    public static readonly DiagnosticDescriptor UntypedCall = Rule(RuleIds.UntypedCall, UntypedTitle, RuleMessages.UntypedCall, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UntypedEndpoint = Rule(RuleIds.UntypedCall, UntypedTitle, RuleMessages.UntypedEndpoint, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UntypedRequest = Rule(RuleIds.UntypedCall, UntypedTitle, RuleMessages.UntypedRequest, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnknownField = Rule(
        RuleIds.UnknownWireField, "The job API has no such field", RuleMessages.UnknownWireField, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Categories.Migration, severity, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(id));
}

using System.Runtime.CompilerServices;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// A rule as the compiler knows it.
internal static class RuleDescriptors
{
    private static readonly ConditionalWeakTable<Rule, DiagnosticDescriptor> Known = new();

    extension(Rule rule)
    {
        public DiagnosticDescriptor Descriptor => Known.GetValue(rule, Create);
    }

    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id, rule.Title, rule.Message, $"Metabot.{rule.Category}", (DiagnosticSeverity)rule.Severity, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(rule.Id));
}

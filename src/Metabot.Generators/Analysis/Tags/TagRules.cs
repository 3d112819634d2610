using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Tags;

internal static class TagRules
{
    private const string BadTitle = "A tag is empty or has a comma";

    // MBOT4001 has two messages, one for each way to be no tag.
    public static readonly DiagnosticDescriptor Empty = new(
        RuleIds.BadTag, BadTitle, RuleMessages.EmptyTag, Categories.Tags,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.BadTag));

    public static readonly DiagnosticDescriptor Comma = new(
        RuleIds.BadTag, BadTitle, RuleMessages.CommaInTag, Categories.Tags,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.BadTag));

    public static readonly DiagnosticDescriptor Twice = new(
        RuleIds.TagTwice, "A tag is given twice", RuleMessages.TagTwice, Categories.Tags,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.TagTwice));

    public static readonly DiagnosticDescriptor AddedAndRemoved = new(
        RuleIds.TagAddedAndRemoved, "A tag is added and removed", RuleMessages.TagAddedAndRemoved, Categories.Tags,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.TagAddedAndRemoved));

    public static readonly DiagnosticDescriptor NotTrimmed = new(
        RuleIds.TagNotTrimmed, "A tag has white space around it", RuleMessages.TagNotTrimmed, Categories.Tags,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.TagNotTrimmed));

    public static readonly DiagnosticDescriptor Pattern = new(
        RuleIds.TagPattern, "A tag does not match the project's pattern", RuleMessages.TagPattern, Categories.Tags,
        DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.TagPattern));
}

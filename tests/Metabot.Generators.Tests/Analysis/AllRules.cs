using System.Reflection;
using Metabot.Rules;

namespace Metabot.Generators.Analysis;

// The rules by their ids; one with several messages stands here with its first.
internal static class AllRules
{
    public static IReadOnlyList<Rule> List { get; } =
    [
        .. typeof(Rule).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Rule>()
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static IEnumerable<string> AtRunTime => List.Where(rule => rule.Severity == RuleSeverity.Exception).Select(rule => rule.Id);
}

using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Tags;

internal static class TagChecks
{
    // Of the tags of one list. The wire field is what the messages name, and only they need.
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<Tag> tags, Func<string> wireField, TagPattern pattern)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (tag.Name.Length == 0)
            {
                yield return TagDiagnostic.Create(TagRules.Empty, tag, wireField());
            }
            else if (tag.Name.Contains(','))
            {
                yield return TagDiagnostic.Create(TagRules.Comma, tag, wireField(), tag.Name);
            }
            else if (!seen.Add(tag.Name))
            {
                yield return TagDiagnostic.Create(TagRules.Twice, tag, wireField(), tag.Name);
            }
            else if (tag.Name != tag.Written)
            {
                yield return TagDiagnostic.Create(TagRules.NotTrimmed, tag, wireField(), tag.Written, tag.Name);
            }
            else if (pattern.WhyNot(tag.Name) is { } why)
            {
                yield return TagDiagnostic.Create(TagRules.Pattern, tag, wireField(), tag.Name, why);
            }
        }
    }

    public static IEnumerable<Diagnostic> Conflicts(IReadOnlyList<Tag> added, IReadOnlyList<Tag> removed)
    {
        var byName = added.ToLookup(tag => tag.Name);
        return removed
            .Where(tag => tag.Name.Length > 0 && byName.Contains(tag.Name))
            .Select(tag => TagDiagnostic.Create(TagRules.AddedAndRemoved, tag, byName[tag.Name].First(), [tag.Name]));
    }
}

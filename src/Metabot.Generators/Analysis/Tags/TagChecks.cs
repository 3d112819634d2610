using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Tags;

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
                yield return TagDiagnostic.Create(Rule.BadTag.Descriptor, tag, wireField());
            }
            else if (tag.Name.Contains(','))
            {
                yield return TagDiagnostic.Create(Rule.CommaInTag.Descriptor, tag, wireField(), tag.Name);
            }
            else if (!seen.Add(tag.Name))
            {
                yield return TagDiagnostic.Create(Rule.TagTwice.Descriptor, tag, wireField(), tag.Name);
            }
            else if (tag.Name != tag.Written)
            {
                yield return TagDiagnostic.Create(Rule.TagNotTrimmed.Descriptor, tag, wireField(), tag.Written, tag.Name);
            }
            else if (pattern.WhyNot(tag.Name) is { } why)
            {
                yield return TagDiagnostic.Create(Rule.TagPattern.Descriptor, tag, wireField(), tag.Name, why);
            }
        }
    }

    public static IEnumerable<Diagnostic> Conflicts(IReadOnlyList<Tag> added, IReadOnlyList<Tag> removed)
    {
        var byName = added.ToLookup(tag => tag.Name);
        return removed
            .Where(tag => tag.Name.Length > 0 && byName.Contains(tag.Name))
            .Select(tag => TagDiagnostic.Create(Rule.TagAddedAndRemoved.Descriptor, tag, byName[tag.Name].First(), [tag.Name]));
    }
}

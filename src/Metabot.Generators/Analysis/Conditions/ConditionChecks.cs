using System.Collections.Concurrent;
using Metabot.JavaScript.Meaning;
using Metabot.Literals;

namespace Metabot.Analysis.Conditions;

// Lives as long as one compilation: a text is parsed once, however often it is written.
internal sealed class ConditionChecks
{
    private readonly ConcurrentDictionary<string, Lazy<ConditionCheck>> _checks = new(StringComparer.Ordinal);

    public ConditionCheck Of(MappedText text)
    {
        var holes = text.Holes.Select(hole => new TextRange(hole.Start, hole.Length)).ToList();
        var key = holes.Count == 0 ? text.Text : $"{string.Join(" ", holes.Select(hole => $"{hole.Start}+{hole.Length}"))}\0{text.Text}";
        return _checks.GetOrAdd(key, _ => new(() => ConditionCheck.Of(text.Text, holes))).Value;
    }
}

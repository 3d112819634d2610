using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// Lives as long as one compilation and serves all its analyzers: a text is parsed once, however often it is written.
internal sealed class ConditionChecks
{
    private static readonly ConditionalWeakTable<Compilation, ConditionChecks> All = new();

    private readonly ConcurrentDictionary<string, Lazy<ConditionCheck>> _checks = new(StringComparer.Ordinal);

    private int _made;

    private ConditionChecks()
    {
    }

    // How many texts were parsed.
    public int Made => _made;

    public static ConditionChecks In(Compilation compilation) => All.GetValue(compilation, static _ => new ConditionChecks());

    public ConditionCheck Check(MappedText text)
    {
        var holes = text.Holes.Select(hole => new TextRange(hole.Start, hole.Length)).ToList();
        var key = holes.Count == 0 ? text.Text : $"{string.Join(" ", holes.Select(hole => $"{hole.Start}+{hole.Length}"))}\0{text.Text}";
        return _checks.GetOrAdd(key, _ => new(() => Make(text.Text, holes))).Value;
    }

    private ConditionCheck Make(string code, IReadOnlyList<TextRange> holes)
    {
        Interlocked.Increment(ref _made);
        return ConditionCheck.Create(code, holes);
    }
}

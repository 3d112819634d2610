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

    private readonly ConcurrentDictionary<HoledText, Lazy<ConditionCheck>> _checks = new();

    private int _made;

    private ConditionChecks()
    {
    }

    // How many texts were parsed.
    public int Made => _made;

    public static ConditionChecks In(Compilation compilation) => All.GetValue(compilation, static _ => new ConditionChecks());

    public ConditionCheck Check(MappedText text) => _checks.GetOrAdd(text.Holed, holed => new(() => Make(holed))).Value;

    private ConditionCheck Make(HoledText text)
    {
        Interlocked.Increment(ref _made);
        return ConditionCheck.Create(text);
    }
}

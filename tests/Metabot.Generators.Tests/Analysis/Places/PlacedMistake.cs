namespace Metabot.Generators.Analysis.Places;

// A rule's mistake at a place, where [|…|] is what the rule marks, and what its fix makes of it, null where it has none; or why the
// mistake cannot be made there.
public sealed record PlacedMistake(string Id, Place Place, string? Wrong, string? Right, string? WhyNot)
{
    // Of the fix and of .editorconfig, as in the rule's example.
    public RuleExample Example => RuleExamples.All.Single(example => example.Id == Id);

    public string Name => $"{Id} {Place}";
}

using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// Of things that exclude each other one has to go: offers to remove each of them. First, and so what is applied without
// asking, the one that is marked: it came later.
internal abstract class RemovalFix(params string[] ruleIds) : TextFix(ruleIds)
{
    protected sealed override IEnumerable<Location> PlacesOf(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.OrderBy(location => !location.SourceSpan.Contains(diagnostic.Location.SourceSpan));

    protected sealed override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        RemovalAt(source) is { } removal ? [new($"Remove '{removal.Name}'", removal.Changes) { Key = $"{diagnostic.Id}.{removal.Key}" }] : [];

    // What the removal of the node is called, for example "ScriptId = 1"; null when the node cannot be removed.
    protected abstract (string Name, string Key)? Describe(SyntaxNode node);

    // Null when what stands at the place cannot be removed.
    protected virtual ProposedRemoval? RemovalAt(FixSource source) =>
        source.Root.FindNode(source.Place) is var node && Describe(node) is var (name, key) ? new(name, key, [.. Removal.Create(node, source.Text)]) : null;
}

internal sealed record ProposedRemoval(string Name, string Key, IReadOnlyList<TextChange> Changes);

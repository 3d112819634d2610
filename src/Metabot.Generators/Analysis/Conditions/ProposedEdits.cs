using System.Collections.Immutable;
using System.Globalization;
using Metabot.JavaScript;
using Microsoft.CodeAnalysis;

namespace Metabot.Analysis.Conditions;

// What an analyzer proposes to change in a text, as a property of its diagnostic for the fix to read.
internal static class ProposedEdits
{
    private const string Property = "edits";

    public static ImmutableDictionary<string, string?>? Write(IReadOnlyList<TextEdit> edits) => edits.Count == 0 ? null : ImmutableDictionary<string, string?>.Empty
        .Add(Property, string.Join("\n", edits.Select(edit => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", edit.Start, edit.Length, edit.NewText))));

    public static IReadOnlyList<TextEdit> Read(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Property, out var edits) ? [.. edits!.Split('\n').Select(Read)] : [];

    private static TextEdit Read(string edit)
    {
        var parts = edit.Split([' '], 3);
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// What an analyzer proposes to change in a text, as a property of its diagnostic for the fix to read.
internal static class ProposedEdits
{
    private static readonly string[] Properties = ["edits", "other edits"];

    // The proposals in the order in which they are to be tried; an empty one is none.
    public static ImmutableDictionary<string, string?>? Write(params IReadOnlyList<TextEdit>[] proposals) => proposals
        .Zip(Properties, (edits, property) => (Edits: edits, Property: property))
        .Where(each => each.Edits.Count > 0)
        .ToImmutableDictionary(each => each.Property, each => (string?)string.Join("\n", each.Edits.Select(Write)));

    public static IEnumerable<IReadOnlyList<TextEdit>> Read(Diagnostic diagnostic) => Properties
        .Where(diagnostic.Properties.ContainsKey)
        .Select(property => (IReadOnlyList<TextEdit>)[.. diagnostic.Properties[property]!.Split('\n').Select(Read)]);

    private static string Write(TextEdit edit) => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", edit.Start, edit.Length, edit.NewText);

    private static TextEdit Read(string edit)
    {
        var parts = edit.Split([' '], 3);
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Metabot.Generators.Literals;
using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Manifest;

// A name that the bot does not have, with the one that its fix writes in its place.
internal static class NameFinding
{
    private const string Nearest = "Nearest";
    private const string Start = "Start";
    private const string Length = "Length";

    public static Diagnostic Create(Rule rule, MappedText text, TextRange range, string? nearest, params object[] arguments)
    {
        var properties = nearest is null ? null : ImmutableDictionary<string, string?>.Empty
            .Add(Nearest, nearest)
            .Add(Start, range.Start.ToString(CultureInfo.InvariantCulture))
            .Add(Length, range.Length.ToString(CultureInfo.InvariantCulture));
        return MappedDiagnostic.Create(rule.Descriptor, text, range.Start, range.Length, properties, arguments);
    }

    // Null where none is near.
    public static (string Nearest, TextRange Range)? Read(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Nearest, out var nearest)
            ? (nearest!, new TextRange(int.Parse(diagnostic.Properties[Start]!, CultureInfo.InvariantCulture), int.Parse(diagnostic.Properties[Length]!, CultureInfo.InvariantCulture)))
            : null;
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Tags;

// A finding about a tag. Its first additional location is the expression that holds the tag, if a fix can find it there; Index tells the piece of a text.
internal static class TagDiagnostic
{
    public const string Index = "tag";

    public const string IndexInOther = "other";

    public static Diagnostic Create(DiagnosticDescriptor rule, Tag tag, params object[] arguments) => Create(rule, tag, null, arguments);

    public static Diagnostic Create(DiagnosticDescriptor rule, Tag tag, Tag? other, object[] arguments)
    {
        var holders = new[] { tag, other }.OfType<Tag>().ToList();
        var (start, length) = tag.Length == 0 ? tag.WithComma : (tag.Start, tag.Length);
        return Diagnostic.Create(
            rule,
            Location.Create(tag.Source.Tree, tag.Source.SpanOf(start, length)),
            additionalLocations: holders.Where(_ => holders.All(each => each.Source.IsWritten)).Select(each => Location.Create(each.Source.Tree, each.Source.Expression)),
            properties: ImmutableDictionary<string, string?>.Empty.Add(Index, IndexOf(tag)).Add(IndexInOther, IndexOf(other)),
            messageArgs: arguments);
    }

    private static string? IndexOf(Tag? tag) => tag is { IsPiece: true, Index: var index } ? index.ToString(CultureInfo.InvariantCulture) : null;
}

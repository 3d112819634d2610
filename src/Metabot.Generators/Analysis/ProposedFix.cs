using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis;

// What mends a finding, as changes of its document. The key is the same for all fixes of one sort; without one it is the rule's id.
internal sealed record ProposedFix(string Title, params IReadOnlyList<TextChange> Changes)
{
    public string? Key { get; init; }

    // As properties of a finding, which thus carries its fixes. No text of theirs has more than one line.
    public static ImmutableDictionary<string, string?> Write(IEnumerable<ProposedFix> fixes) => fixes
        .SelectMany((fix, index) => new (string Property, string? Value)[]
        {
            (TitleOf(index), fix.Title),
            (KeyOf(index), fix.Key),
            (ChangesOf(index), string.Join("\n", fix.Changes.Select(Write))),
        })
        .ToImmutableDictionary(each => each.Property, each => each.Value);

    // In their order; none where the finding carries none.
    public static IEnumerable<ProposedFix> Read(Diagnostic diagnostic)
    {
        for (var index = 0; diagnostic.Properties.TryGetValue(TitleOf(index), out var title); index++)
        {
            yield return new(title!, [.. diagnostic.Properties[ChangesOf(index)]!.Split('\n').Select(Read)]) { Key = diagnostic.Properties[KeyOf(index)] };
        }
    }

    private static string TitleOf(int index) => $"fix {index} title";

    private static string KeyOf(int index) => $"fix {index} key";

    private static string ChangesOf(int index) => $"fix {index} changes";

    private static string Write(TextChange change) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", change.Span.Start, change.Span.Length, change.NewText);

    private static TextChange Read(string change)
    {
        var parts = change.Split([' '], 3);
        return new(new TextSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2]);
    }
}

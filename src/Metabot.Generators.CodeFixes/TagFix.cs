using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Tags;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT4001 to 4004: splits, removes or trims a tag where it is written.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class TagFix() : TextFix(Rule.BadTag.Id, Rule.TagTwice.Id, Rule.TagAddedAndRemoved.Id, Rule.TagNotTrimmed.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (WrittenTag.Find(source, diagnostic, 0, TagDiagnostic.Index) is not { } tag)
        {
            yield break;
        }

        if (Change(diagnostic.Id, tag) is { } changes)
        {
            yield return new(Title(diagnostic.Id, tag.Tag), changes);
        }

        if (diagnostic.Id == Rule.TagAddedAndRemoved.Id && WrittenTag.Find(source, diagnostic, 1, TagDiagnostic.IndexInOther)?.Remove() is { } adding)
        {
            yield return new($"Do not add the tag '{tag.Tag.Name}'", adding) { Key = diagnostic.Id + ".Add" };
        }
    }

    private static IReadOnlyList<TextChange>? Change(string id, WrittenTag tag) =>
        id == Rule.TagNotTrimmed.Id ? tag.Trim()
        : id == Rule.BadTag.Id && tag.Tag.Name.Contains(',') ? tag.Split()
        : tag.Remove();

    private static string Title(string id, Tag tag) => id switch
    {
        _ when id == Rule.TagNotTrimmed.Id => $"Write '{tag.Name}'",
        _ when id == Rule.BadTag.Id => tag.Name.Contains(',') ? "Split at the commas" : "Remove the empty tag",
        _ when id == Rule.TagAddedAndRemoved.Id => $"Do not remove the tag '{tag.Name}'",
        _ => $"Remove the second '{tag.Name}'",
    };
}

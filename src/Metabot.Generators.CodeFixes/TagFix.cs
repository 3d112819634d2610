using System.Composition;
using Metabot.Analysis.Tags;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT4001 to 4004: splits, removes or trims a tag where it is written.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class TagFix() : TextFix(RuleIds.BadTag, RuleIds.TagTwice, RuleIds.TagAddedAndRemoved, RuleIds.TagNotTrimmed)
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

        if (diagnostic.Id == RuleIds.TagAddedAndRemoved && WrittenTag.Find(source, diagnostic, 1, TagDiagnostic.IndexInOther)?.Remove() is { } adding)
        {
            yield return new($"Do not add the tag '{tag.Tag.Name}'", adding) { Key = diagnostic.Id + ".Add" };
        }
    }

    private static IReadOnlyList<TextChange>? Change(string id, WrittenTag tag) => id switch
    {
        RuleIds.TagNotTrimmed => tag.Trim(),
        RuleIds.BadTag when tag.Tag.Name.Contains(',') => tag.Split(),
        _ => tag.Remove(),
    };

    private static string Title(string id, Tag tag) => id switch
    {
        RuleIds.TagNotTrimmed => $"Write '{tag.Name}'",
        RuleIds.BadTag => tag.Name.Contains(',') ? "Split at the commas" : "Remove the empty tag",
        RuleIds.TagAddedAndRemoved => $"Do not remove the tag '{tag.Name}'",
        _ => $"Remove the second '{tag.Name}'",
    };
}

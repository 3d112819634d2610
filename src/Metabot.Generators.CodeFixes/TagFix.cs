using System.Collections.Immutable;
using System.Composition;
using Metabot.Analysis.Tags;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT4001 to 4004: splits, removes or trims a tag where it is written.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class TagFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.BadTag, RuleIds.TagTwice, RuleIds.TagAddedAndRemoved, RuleIds.TagNotTrimmed);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await WrittenTag.FindAsync(context.Document, diagnostic, 0, TagDiagnostic.Index, context.CancellationToken).ConfigureAwait(false) is not { } tag)
            {
                continue;
            }

            Register(context, diagnostic, Title(diagnostic.Id, tag.Tag), diagnostic.Id, diagnostic.Id switch
            {
                RuleIds.TagNotTrimmed => tag.Trim(),
                RuleIds.BadTag when tag.Tag.Name.Contains(',') => tag.Split(),
                _ => tag.Remove(),
            });
            if (diagnostic.Id == RuleIds.TagAddedAndRemoved
                && await WrittenTag.FindAsync(context.Document, diagnostic, 1, TagDiagnostic.IndexInOther, context.CancellationToken).ConfigureAwait(false) is { } added)
            {
                Register(context, diagnostic, $"Do not add the tag '{tag.Tag.Name}'", diagnostic.Id + ".Add", added.Remove());
            }
        }
    }

    private static string Title(string id, Tag tag) => id switch
    {
        RuleIds.TagNotTrimmed => $"Write '{tag.Name}'",
        RuleIds.BadTag => tag.Name.Contains(',') ? "Split at the commas" : "Remove the empty tag",
        RuleIds.TagAddedAndRemoved => $"Do not remove the tag '{tag.Name}'",
        _ => $"Remove the second '{tag.Name}'",
    };

    private static void Register(
        CodeFixContext context, Diagnostic diagnostic, string title, string key, IReadOnlyList<TextChange>? changes)
    {
        if (changes is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellationToken => context.Document.WithChangesAsync(changes, cancellationToken), key), diagnostic);
        }
    }
}

using System.Collections.Immutable;
using System.Composition;
using Metabot.Generators.Completion.Places;
using Metabot.Generators.Completion.Words;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion;

// Completes what stands inside of strings: the JavaScript of conditions, codes and tags.
[ExportCompletionProvider(nameof(StringCompletion), LanguageNames.CSharp)]
[Shared]
internal sealed class StringCompletion : CompletionProvider
{
    private const string Written = "Written";
    private const string Description = "Description";

    private static readonly ImmutableDictionary<ProposalKind, ImmutableArray<string>> Tags = new Dictionary<ProposalKind, string>
    {
        [ProposalKind.Method] = WellKnownTags.Method,
        [ProposalKind.Property] = WellKnownTags.Property,
        [ProposalKind.Name] = WellKnownTags.Local,
        [ProposalKind.Keyword] = WellKnownTags.Keyword,
        [ProposalKind.Word] = WellKnownTags.Constant,
    }.ToImmutableDictionary(each => each.Key, each => ImmutableArray.Create(each.Value));

    // A tag may have blanks and hyphens: only Tab and Enter take one.
    private static readonly CompletionItemRules WordRules =
        CompletionItemRules.Default.WithCommitCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace)]);

    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) => trigger.Kind switch
    {
        CompletionTriggerKind.Insertion => trigger.Character is '.' or '\'' or '"' or ',' or '{' || IsStart(text, caretPosition),
        CompletionTriggerKind.Deletion => false,
        _ => true,
    };

    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await CaretText.ReadAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is not { } caret
            || StringPlace.Find(caret, context.Document, context.CancellationToken) is not { } place
            || place.Complete() is not { } completion || caret.SpanOf(completion.Word) is not { } span)
        {
            return;
        }

        context.IsExclusive = true;
        context.CompletionListSpan = span;
        foreach (var proposal in completion.Proposals)
        {
            if (caret.Write(proposal.Inserted) is { } written)
            {
                context.AddItem(Create(proposal, written));
            }
        }
    }

    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties[Description]));

    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.Properties[Written])));

    private static CompletionItem Create(Proposal proposal, string written) => CompletionItem.Create(
        proposal.Name,
        sortText: $"{proposal.Rank:D4}{proposal.Name}",
        properties: ImmutableDictionary<string, string>.Empty.Add(Written, written).Add(Description, proposal.Description),
        tags: Tags[proposal.Kind],
        rules: proposal.Kind == ProposalKind.Word ? WordRules : CompletionItemRules.Default);

    private static bool IsStart(SourceText text, int caret) =>
        caret > 0 && IsWordCharacter(text[caret - 1]) && (caret == 1 || !IsWordCharacter(text[caret - 2]));

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}

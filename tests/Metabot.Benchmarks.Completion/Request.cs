using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Benchmarks.Completion;

/// <summary>What an editor asks Roslyn's service at a caret.</summary>
internal sealed record Request(Document Document, int Position)
{
    public Task<CompletionList> AskAsync() => CompletionService.GetService(Document)!.GetCompletionsAsync(Document, Position, CompletionTrigger.Invoke);

    /// <summary>Of ours, those that begin with what stands before the caret, in the order of an editor.</summary>
    public IEnumerable<string> Names(CompletionList list)
    {
        var text = Document.TryGetText(out var known) ? known : throw new InvalidOperationException("the document has no text yet");
        return list.ItemsList
            .Where(item => item.Properties.ContainsKey("Written"))
            .Where(item => item.FilterText.StartsWith(text.ToString(TextSpan.FromBounds(item.Span.Start, Position)), StringComparison.OrdinalIgnoreCase))
            .OrderBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
            .Select(item => item.DisplayText);
    }
}

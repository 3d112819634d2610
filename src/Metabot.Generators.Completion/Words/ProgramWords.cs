using System.Collections.Immutable;
using Metabot.Generators.Analysis.Manifest;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Completion.Words;

// The tags, attributes, codes and members that a program writes, with how often; and the codes of its bot.json.
internal sealed class ProgramWords(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
{
    public IReadOnlyDictionary<string, int> Find(string kind)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in compilation.SyntaxTrees.SelectMany(tree => FileWords.In(tree, cancellationToken).Find(kind)).Concat(Declared(kind)))
        {
            counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
        }

        return counts;
    }

    private IEnumerable<string> Declared(string kind) =>
        from bot in KnownBot.Find(files, cancellationToken)
        from part in bot.Outline?.Parts ?? []
        where BotTargets.KindOf(part.Section) is { } target && WordKind.OfTarget(target) == kind
        // as if written twice: the word at the caret, written once, is none
        from word in new[] { part.Code, part.Code }
        select word;
}

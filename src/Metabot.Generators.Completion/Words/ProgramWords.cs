using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Metabot.Generators.Analysis.Manifest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion.Words;

// The tags, attributes, codes and members that a program writes, with how often; and the codes of its bot.json.
internal sealed class ProgramWords(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
{
    private static readonly ConditionalWeakTable<SourceText, StrongBox<BotManifest?>> Manifests = new();

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
        from file in files
        where Path.GetFileName(file.Path) == BotManifest.FileName
        let text = file.GetText(cancellationToken)
        where text is not null
        from target in Manifests.GetValue(text, static read => new(BotManifest.Parse(read.ToString()))).Value?.Targets ?? []
        where WordKind.OfTarget(target.Kind) == kind
        // as if written twice: the word at the caret, written once, is none
        from word in new[] { target.Code, target.Code }
        select word;
}

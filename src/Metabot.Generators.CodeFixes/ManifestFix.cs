using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Manifest;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT5001: writes the code of the bot that is nearest.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ManifestFix() : TextFix(Rule.UnknownTarget.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ManifestAnalyzer.Nearest, out var nearest)
            && source.MappedText(diagnostic) is { } text && text.Change(0, text.Text.Length, nearest!) is { } change
            ? [new($"Write '{nearest}'", change)]
            : [];
}

using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Manifest;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT5001 and MBOT5005: writes the name of the bot that is nearest.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ManifestFix() : TextFix(Rule.UnknownTarget.Id, Rule.UnknownBotName.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        NameFinding.Read(diagnostic) is var (nearest, range) && source.MappedText(diagnostic) is { } text && text.Change(range.Start, range.Length, nearest) is { } change
            ? [new($"Write '{nearest}'", change)]
            : [];
}

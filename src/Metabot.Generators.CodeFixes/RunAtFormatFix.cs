using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT2001: writes the same moment in the form of the wire.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class RunAtFormatFix() : TextFix(Rule.RunAtFormat.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        source.MappedText(diagnostic) is { } text
            && RunAtRepair.TryRepair(text.Text) is { } repaired
            && text.Change(0, text.Text.Length, repaired) is { } change
            ? [new($"Write '{repaired}'", change)]
            : [];
}

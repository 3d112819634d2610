using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT1003: writes the code without what nobody sees.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class CodeTextFix() : TextFix(Rule.CodeNotTrimmed.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        source.MappedText(diagnostic) is { } text && text.Change(0, text.Text.Length, CodeText.Clean(text.Text)) is { } change
            ? [new($"Write '{CodeText.Clean(text.Text)}'", change)]
            : [];
}

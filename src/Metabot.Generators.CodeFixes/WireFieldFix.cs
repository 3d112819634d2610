using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT6002: writes the nearest field, where the analyzer says.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class WireFieldFix() : TextFix(Rule.UnknownWireField.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations is [var place] && diagnostic.Properties.TryGetValue(UnknownField.NewText, out var newText)
            ? [new($"Write '{newText!.TrimEnd(' ', '=')}'", new TextChange(place.SourceSpan, newText))]
            : [];
}

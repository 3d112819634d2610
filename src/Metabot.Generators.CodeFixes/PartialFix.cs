using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT1008 and MBOT1009: makes a contract and its outer types partial.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class PartialFix() : TextFix(Rule.NotPartial.Id, Rule.OuterTypeNotPartial.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (source.NodeAt(diagnostic.Location).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } contract)
        {
            var rigid = contract.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));
            var changes = rigid.Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")).Reverse().ToList();
            yield return new("Make it partial, with its outer types", changes) { Key = nameof(PartialFix) };
        }
    }
}

using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes;

// MBOT2006 and MBOT2003: removes one of the assignments that do not go together.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class AssignmentRemovalFix : RemovalFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ConflictingRequestTarget, RuleIds.DelayIgnored);

    protected override (string Name, string Key)? Describe(SyntaxNode node) => (node as AssignmentExpressionSyntax)?.Left switch
    {
        IdentifierNameSyntax property => (property.Identifier.ValueText, property.Identifier.ValueText),
        MemberAccessExpressionSyntax member => (member.ToString(), member.Name.Identifier.ValueText),
        _ => null,
    };
}

using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT2006 and MBOT2003: removes one of the assignments that do not go together.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class AssignmentRemovalFix() : RemovalFix(Rule.ConflictingRequestTarget.Id, Rule.DelayIgnored.Id)
{
    protected override (string Name, string Key)? Describe(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } => Named(property.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => (member.ToString(), member.Name.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax key } => Named(key.ArgumentList.Arguments.ToString()),
        InitializerExpressionSyntax { Expressions: [var key, _] } => Named(key.ToString()),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var member } => Named(member),
        AnonymousObjectMemberDeclaratorSyntax { Expression: var member } => Named(member.ToString()),
        _ => null,
    };

    protected override ProposedRemoval? RemovalAt(FixSource source) =>
        source.JsonField(source.Place, field => [field.Written.Location.SourceSpan]) is not { } field ? base.RemovalAt(source)
        : field.Cut() is { } cut ? new(field.Name, field.Name, [cut])
        : null;

    private static (string Name, string Key) Named(string name) => (name, name);
}

using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT1001: removes one of the conflicting attributes, or the id or the code of one attribute.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConflictingTargetFix() : RemovalFix(Rule.ConflictingTarget.Id)
{
    protected override (string Name, string Key)? Describe(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute => ($"[{attribute}]", NameOf(attribute.Name)),
        AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: var name } argument => (argument.ToString(), name),
        AttributeArgumentSyntax argument => (argument.ToString(), "Positional"),
        _ => null,
    };

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };
}

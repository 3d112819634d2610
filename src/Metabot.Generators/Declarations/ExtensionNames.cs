using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// Members that are found on other types: nameof(Address.Country) may mean one of a class that nobody names.
internal static class ExtensionNames
{
    public static IEnumerable<(string Name, string Carrier)> In(DeclaredType type) =>
        type.Syntax is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? declaration.Members.SelectMany(NamesIn).Select(name => (name, type.Key))
            : [];

    // Extension blocks of C# 14 are types without a name.
    private static IEnumerable<string> NamesIn(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } method when modifiers.Any(SyntaxKind.ThisKeyword) => [method.Identifier.ValueText],
        TypeDeclarationSyntax { Identifier.ValueText: "" } block => block.Members.SelectMany(ExtendingNames),
        _ => [],
    };

    private static IEnumerable<string> ExtendingNames(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => [],
    };
}

using System.Collections.Immutable;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Contracts;

internal static class TargetParser
{
    public static bool IsContract(INamedTypeSymbol type) => FindAttribute(type) is not null;

    // Null unless exactly one target is named in exactly one way; the analyzers say what is wrong (MBOT1001, MBOT1002).
    public static TargetModel? Parse(INamedTypeSymbol type)
    {
        var attributes = type.GetAttributes().Where(attribute => FindKind(attribute) is not null).ToList();
        if (attributes.Count != 1)
        {
            return null;
        }

        var (attribute, kind) = (attributes[0], FindKind(attributes[0])!.Value);
        if (kind == TargetKind.Endpoint)
        {
            return Given(attribute, "Alias") is string alias && AliasText.WhyNot(alias) is null ? new TargetModel(kind, null, alias) : null;
        }

        var id = Given(attribute, "Id") as long? ?? 0;
        var code = Given(attribute, "Code") as string;
        var isValid = code is null ? id > 0 : id == 0 && !string.IsNullOrWhiteSpace(code);
        return isValid ? new TargetModel(kind, code is null ? id : null, code) : null;
    }

    // Of a type's several parts one has the attribute.
    public static bool IsNamedIn(SyntaxNode part, INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => FindKind(attribute) is not null && part.Contains(attribute.ApplicationSyntaxReference?.GetSyntax()));

    // The part with the attribute.
    public static TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => FindKind(attribute) is not null)
        .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>())
        .FirstOrDefault();

    // What an endpoint declares to answer; null where it says nothing.
    public static ITypeSymbol? ParseAnswer(INamedTypeSymbol type) =>
        FindAttribute(type) is { } attribute && FindKind(attribute) == TargetKind.Endpoint ? Given(attribute, "Answer") as ITypeSymbol : null;

    public static DefaultsModel ParseDefaults(INamedTypeSymbol type)
    {
        var attribute = FindAttribute(type)!;
        return new DefaultsModel(
            Given(attribute, "Condition") as string,
            Given(attribute, "RunAfterSeconds") as int? ?? 0,
            Given(attribute, "RepeatEverySeconds") as int? ?? 0,
            Given(attribute, "AddTags") as string,
            Given(attribute, "RemoveTags") as string,
            Given(attribute, "LeadRequired") as bool? ?? false);
    }

    public static TargetKind? FindKind(AttributeData attribute) => TargetKinds.Find(attribute.AttributeClass);

    private static AttributeData? FindAttribute(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute => FindKind(attribute) is not null);

    // Named arguments run after the constructor, so a named one is what counts.
    private static object? Given(AttributeData attribute, string property)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == property)
            {
                return argument.Value.Value;
            }
        }

        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (string.Equals(parameters[i].Name, property, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.ConstructorArguments[i].Value;
            }
        }

        return null;
    }
}

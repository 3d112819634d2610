using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Contracts;

internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Global = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat GlobalWithNullability =
        Global.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Qualified =
        Global.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static string Of(ITypeSymbol type) => Text(type, Global);

    public static string Of(ITypeSymbol type, LanguageModel language) =>
        Text(type, language.NullableAnnotations ? GlobalWithNullability : Global);

    public static string? Namespace(ISymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace ? null : symbol.ContainingNamespace.ToDisplayString(Qualified);

    public static TypeHeader Header(INamedTypeSymbol type) => new(Keyword(type), Identifier(type.Name));

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    // Roslyn 4.8 escapes keywords in the names of classes but not of records.
    private static string Text(ITypeSymbol type, SymbolDisplayFormat format) => type.SpecialType != SpecialType.None ? type.ToDisplayString(format) : string.Concat(type.ToDisplayParts(format).Select(part =>
        part.Kind is SymbolDisplayPartKind.RecordClassName or SymbolDisplayPartKind.RecordStructName ? Identifier(part.ToString()) : part.ToString()));

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    public static string CamelCase(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        // "ID" -> "id", "URLPath" -> "urlPath", "Name" -> "name"
        var lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }
}

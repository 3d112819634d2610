using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// A type as generated code writes it, "global::" first. Not Roslyn's display: before 5.0 it leaves the names of records
// unescaped.
internal static class TypeText
{
    // The same in every compilation.
    private static readonly ConcurrentDictionary<SpecialType, string> Keywords = new();

    public static string Format(ITypeSymbol type, bool withNullability)
    {
        var keyword = KeywordOf(type);
        if (keyword is not null && !IsMarked(type, withNullability))
        {
            return keyword;
        }

        var text = new StringBuilder();
        Append(text, type, withNullability);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ITypeSymbol type, bool withNullability)
    {
        switch (type)
        {
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable when nullable.TypeArguments[0] is not ITypeParameterSymbol:
                Append(text, nullable.TypeArguments[0], withNullability);
                text.Append('?');
                return;
            case INamedTypeSymbol { IsTupleType: false, TypeKind: not TypeKind.Error } named:
                AppendNamed(text, named, withNullability);
                break;
            default:
                text.Append(type.ToDisplayString(Display(withNullability)));
                return;
        }

        if (IsMarked(type, withNullability))
        {
            text.Append('?');
        }
    }

    private static void AppendNamed(StringBuilder text, INamedTypeSymbol type, bool withNullability)
    {
        if (KeywordOf(type) is { } keyword)
        {
            text.Append(keyword);
            return;
        }

        if (type.ContainingType is { } outer)
        {
            AppendNamed(text, outer, withNullability);
            text.Append('.');
        }
        else
        {
            AppendNamespace(text.Append("global::"), type.ContainingNamespace);
        }

        text.Append(TypeNames.Identifier(type.Name));
        AppendArguments(text, type, withNullability);
    }

    private static void AppendNamespace(StringBuilder text, INamespaceSymbol space)
    {
        if (!space.IsGlobalNamespace)
        {
            AppendNamespace(text, space.ContainingNamespace);
            text.Append(TypeNames.Identifier(space.Name)).Append('.');
        }
    }

    private static void AppendArguments(StringBuilder text, INamedTypeSymbol type, bool withNullability)
    {
        for (var i = 0; i < type.TypeArguments.Length; i++)
        {
            text.Append(i == 0 ? "<" : ", ");
            if (!type.IsUnboundGenericType)
            {
                Append(text, type.TypeArguments[i], withNullability);
            }
        }

        text.Append(type.TypeArguments.Length > 0 ? ">" : "");
    }

    private static bool IsMarked(ITypeSymbol type, bool withNullability) =>
        withNullability && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    private static string? KeywordOf(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Object or (>= SpecialType.System_Boolean and <= SpecialType.System_String)
            ? Keywords.GetOrAdd(type.SpecialType, _ => type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            : null;

    private static SymbolDisplayFormat Display(bool withNullability) => SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | (withNullability ? SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier : SymbolDisplayMiscellaneousOptions.None));
}

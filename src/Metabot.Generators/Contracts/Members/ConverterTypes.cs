using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

internal static class ConverterTypes
{
    private const string Namespace = "System.Text.Json.Serialization";

    // What [JsonConverter] names; null for an attribute that makes its converter itself.
    public static INamedTypeSymbol? Named(AttributeData attribute) =>
        JsonAttributes.ArgumentOf(attribute) as INamedTypeSymbol;

    // The converters that write an enum by name (true) or by number (false).
    public static bool? WritesEnumNames(INamedTypeSymbol converter, ITypeSymbol enumType)
    {
        var isForType = converter.TypeArguments.All(argument => SymbolEqualityComparer.Default.Equals(argument, enumType));
        return !IsFromJson(converter) || !isForType ? null : converter.Name switch
        {
            "JsonStringEnumConverter" => true,
            "JsonNumberEnumConverter" => false,
            _ => null,
        };
    }

    // The T of the JsonConverter<T> that it is; null for a factory.
    public static ITypeSymbol? ConvertedType(INamedTypeSymbol converter)
    {
        for (var each = converter; each is not null; each = each.BaseType)
        {
            if (each is { Name: "JsonConverter", TypeArguments.Length: 1 } && IsFromJson(each))
            {
                return each.TypeArguments[0];
            }
        }

        return null;
    }

    // Completes "cannot be written as JSON: its converter X ..."; null for a JsonConverter<T>.
    public static string? WhyNotConverter(INamedTypeSymbol converter) =>
        ConvertedType(converter) is not null ? null
        : converter.TypeKind == TypeKind.Error ? "is not known"
        : Hierarchy.SelfAndBases(converter).Any(each => each.Name == "JsonConverterFactory" && IsFromJson(each)) ? "is a factory"
        : "is no converter";

    // Completes "cannot be written as JSON: its converter X ..."; null when generated code can make one.
    public static string? WhyNotMade(INamedTypeSymbol converter, IAssemblySymbol from) =>
        Usability.WhyUnusable(converter, from) is { } why ? why
        : converter.IsUnboundGenericType ? "is an open generic type"
        : converter.IsAbstract || !converter.InstanceConstructors.Any(each => each.Parameters.IsEmpty && Usability.WhyUnusable(each, from) is null) ? "has no constructor without parameters"
        : null;

    private static bool IsFromJson(INamedTypeSymbol type) => type.ContainingNamespace.IsNamed(Namespace);
}

using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The types of F# that System.Text.Json has rules of its own for.
internal static class FSharpTypes
{
    // SourceConstructFlags: the lower bits are the kind.
    private const int KindMask = 31;
    private const int Union = 1;

    // The T of option<T> and of voption<T>.
    public static ITypeSymbol? OptionElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { MetadataName: "FSharpOption`1" or "FSharpValueOption`1" } option && IsFromCore(option) ? option.TypeArguments[0] : null;

    // A list is one as well, but written as the sequence that it is. The classes of a union's cases inherit what it is.
    public static bool IsUnion(INamedTypeSymbol type) => !(type.MetadataName == "FSharpList`1" && IsFromCore(type)) && Hierarchy.SelfAndBases(type).Any(each => each.GetAttributes().Any(attribute =>
        attribute.AttributeClass.IsNamed("Microsoft.FSharp.Core.CompilationMappingAttribute")
        && attribute.ConstructorArguments is [{ Value: int flags }, ..] && (flags & KindMask) == Union));

    private static bool IsFromCore(INamedTypeSymbol type) => type.ContainingAssembly.Name == "FSharp.Core";
}

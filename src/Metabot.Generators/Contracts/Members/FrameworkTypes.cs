using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Which types are the framework's. A namespace does not tell: a program may have a System.Reports of its own.
internal static class FrameworkTypes
{
    // The tokens of the keys that .NET, .NET Framework, .NET Standard and Mono are signed with.
    private static readonly HashSet<ulong> Tokens = [0xb77a5c561934e089, 0xb03f5f7f11d50a3a, 0x7cec85d7bea7798e, 0xcc7b13ffcd2ddd51, 0x31bf3856ad364e35, 0xadb9793829ddae60];

    public static bool Contain(ITypeSymbol type) => IsInSystem(type.ContainingNamespace) && IsSigned(type.ContainingAssembly);

    // Of a type that is not nested; its arity is part of the name: List`1.
    public static bool IsNamed(ITypeSymbol type, string space, string metadataName) =>
        type.OriginalDefinition.MetadataName == metadataName && type.ContainingType is null && Contain(type) && type.ContainingNamespace.IsNamed(space);

    private static bool IsInSystem(INamespaceSymbol? space)
    {
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System";
    }

    private static bool IsSigned(IAssemblySymbol? assembly) =>
        assembly?.Identity.PublicKeyToken is { IsDefaultOrEmpty: false } token && Tokens.Contains(token.Aggregate(0UL, (number, each) => (number << 8) | each));
}

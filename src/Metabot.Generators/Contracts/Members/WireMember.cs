using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// A property or field that goes on the wire. Converter is its own [JsonConverter], if any.
internal sealed record WireMember(
    ISymbol Symbol, ITypeSymbol Type, string WireName, IgnoreCondition Ignore, int Order, INamedTypeSymbol? Converter, string? UnsupportedAttribute);

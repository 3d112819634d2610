using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// A property or field that may go on the wire. Ignore is null when it never does.
internal sealed record WireMember(ISymbol Symbol, ITypeSymbol Type, string WireName, IgnoreCondition? Ignore, JsonAttributes Json)
{
    public ISymbol Getter => Symbol is IPropertySymbol { GetMethod: { } getter } ? getter : Symbol;
}

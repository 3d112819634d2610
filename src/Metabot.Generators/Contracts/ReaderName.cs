using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

internal static class ReaderName
{
    // Frameworks look up members of a user's type by name: a method called TryParse, Parse, BindAsync or Create breaks every
    // endpoint of an ASP.NET Core application that takes the type from a request. No framework knows this one.
    public const string Value = "TryReadJson";

    // A base type's method may have the name, too: it reads another type, so it is an overload and is not hidden.
    public static bool IsFree(INamedTypeSymbol type)
    {
        for (var each = type.BaseType; each is not null; each = each.BaseType)
        {
            if (each.GetMembers(Value).Any(member => member.Kind != SymbolKind.Method))
            {
                return false;
            }
        }

        return type.Name != Value && type.GetMembers(Value).IsEmpty;
    }
}

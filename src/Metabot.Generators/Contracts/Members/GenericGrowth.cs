using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The way from the contract to a generic type, over the generic types on it. A type whose member is the same type of something
// larger, Grow<T> of Grow<List<T>>, has no end.
internal sealed class GenericGrowth
{
    private const int MostSteps = 5;

    private readonly GenericGrowth? _before;
    private readonly INamedTypeSymbol _type;
    private readonly int _depth;
    private readonly int _steps;

    private GenericGrowth(INamedTypeSymbol type, GenericGrowth? before)
    {
        (_type, _before, _depth) = (type, before, DepthOf(type));
        var last = LastOf(type.OriginalDefinition);
        _steps = last is null ? 0 : last._steps + (_depth > last._depth ? 1 : 0);
    }

    // Some types do lead to larger ones and end all the same, by a member of a type argument.
    public bool IsEndless => _steps > MostSteps;

    public static GenericGrowth? Extend(INamedTypeSymbol type, GenericGrowth? before) => type.IsGenericType ? new GenericGrowth(type, before) : before;

    private GenericGrowth? LastOf(INamedTypeSymbol definition)
    {
        for (var each = _before; each is not null; each = each._before)
        {
            if (SymbolEqualityComparer.Default.Equals(each._type.OriginalDefinition, definition))
            {
                return each;
            }
        }

        return null;
    }

    private static int DepthOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + DepthOf(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => 1 + arguments.Max(DepthOf),
        _ => 0,
    };
}

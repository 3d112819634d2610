using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Which constructor or method makes a collection of what was read, by the compiler's own rules for the better of several overloads.
internal sealed class ItemParameters(ITypeSymbol source, INamedTypeSymbol sequence, ParseScope scope)
{
    private readonly ITypeSymbol _item = sequence.TypeArguments[0];

    // What the one that fits takes; null where none does or two do, which IsAmbiguous tells.
    public (IMethodSymbol Method, ItemArgument Argument)? Find(IEnumerable<IMethodSymbol> overloads, out bool isAmbiguous)
    {
        var callable = overloads.Where(IsCallable).ToList();
        isAmbiguous = false;
        foreach (var form in new Func<ITypeSymbol, ItemArgument?>[] { AsItIs, AsArray, AsPairs })
        {
            var fitting = callable.Where(each => form(each.Parameters[0].Type) is not null).ToList();
            if (fitting.Count > 0)
            {
                var best = fitting.Where(each => fitting.All(other => ReferenceEquals(each, other) || IsBetter(each, other))).ToList();
                isAmbiguous = best.Count == 0;
                return isAmbiguous ? null : (best[0], form(best[0].Parameters[0].Type)!);
            }
        }

        return null;
    }

    // Experimental ones are passed over: whoever uses the type has not accepted them with it.
    private bool IsCallable(IMethodSymbol method) =>
        method.Parameters is [{ RefKind: RefKind.None }, ..] && method.Parameters.Skip(1).All(parameter => parameter.IsOptional && parameter.RefKind == RefKind.None)
        && Usability.WhyUnusable(method, scope.Assembly) is null && !Usability.IsExperimental(method);

    private CastItems? AsItIs(ITypeSymbol parameter) =>
        CollectionTypes.SequencesOf(parameter).Any(each => IsSame(each.TypeArguments[0], _item)) && Converts(source, parameter) ? new(TypeReferences.Create(parameter)) : null;

    private ItemArray? AsArray(ITypeSymbol parameter) =>
        parameter is IArrayTypeSymbol { Rank: 1 } array && IsSame(array.ElementType, _item) ? new() : null;

    // Other libraries than the framework's make a map of pairs: F# of Tuple<K, V>, C# since 7 of (K, V).
    private ItemPairs? AsPairs(ITypeSymbol parameter) =>
        parameter is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } pairs
        && pairs.TypeArguments[0] is INamedTypeSymbol { TypeArguments.Length: 2 } pair && _item is INamedTypeSymbol { TypeArguments.Length: 2 } entry
        && pair.TypeArguments.Zip(entry.TypeArguments, IsSame).All(same => same)
        && (pair.IsTupleType || FrameworkTypes.IsNamed(pair, "System", "Tuple`2"))
            ? new(pair.IsTupleType, TypeReferences.Create(entry.TypeArguments[0]), TypeReferences.Create(entry.TypeArguments[1]))
            : null;

    private bool IsBetter(IMethodSymbol method, IMethodSymbol other)
    {
        var (own, others) = (method.Parameters[0].Type, other.Parameters[0].Type);
        return IsSame(own, others) ? method.Parameters.Length == 1 && other.Parameters.Length > 1 : Converts(own, others) && !Converts(others, own);
    }

    private bool Converts(ITypeSymbol from, ITypeSymbol to) => CollectionTypes.IsOrConverts(scope.Compilation, from, to);

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}

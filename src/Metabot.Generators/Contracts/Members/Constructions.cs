using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// How a collection is made of what was read: a List<T>, a set of it, or a Dictionary<K, V>. Found by binding, as the compiler would.
internal sealed class Constructions(ITypeSymbol type, INamedTypeSymbol sequence, ParseScope scope)
{
    private const string None = "has no constructor or factory that takes its items, and no Add";

    private readonly ITypeSymbol _item = sequence.TypeArguments[0];

    // Sequence is the IEnumerable<T> that the type is.
    public static Construction FindForSequence(ITypeSymbol type, INamedTypeSymbol sequence, ParseScope scope)
    {
        if (type is IArrayTypeSymbol)
        {
            return new AsArray();
        }

        var known = KnownCollections.In(scope.Compilation);
        var item = sequence.TypeArguments[0];
        return known.List(item) is { } list ? new Constructions(type, sequence, scope).Find(list, known.Set(item)) : new NoConstruction(None);
    }

    public static Construction FindForDictionary(ITypeSymbol type, INamedTypeSymbol dictionary, ParseScope scope) =>
        KnownCollections.In(scope.Compilation).Dictionary(dictionary.TypeArguments[0], dictionary.TypeArguments[1]) is { } map
        && CollectionTypes.SequencesOf(dictionary) is [var pairs]
            ? new Constructions(type, pairs, scope).Find(map, set: null)
            : new NoConstruction(None);

    private Construction Find(ITypeSymbol source, ITypeSymbol? set)
    {
        if (Converts(source, type))
        {
            return new AsItIsRead();
        }

        if (set is not null && Converts(set, type))
        {
            return new AsSet(TypeReferences.Create(set));
        }

        if (type is not INamedTypeSymbol named || CollectionTypes.IsReversing(named, _item))
        {
            return new NoConstruction("may give back last what came first");
        }

        var isAmbiguous = false;
        return ByCompanion(named, source) ?? ByConstructor(named, source, ref isAmbiguous)
            ?? (set is null ? null : ByConstructor(named, set, ref isAmbiguous, TypeReferences.Create(set)))
            ?? ByBuilder(named) ?? ByAdd(named)
            ?? (Construction)new NoConstruction(isAmbiguous ? "has more than one constructor that takes its items" : None);
    }

    private bool Converts(ITypeSymbol from, ITypeSymbol to) => CollectionTypes.IsOrConverts(scope.Compilation, from, to);

    // ImmutableList.CreateRange<T>, FrozenSet.ToFrozenSet<T>: a static class of the same name, beside the type.
    private ByCall? ByCompanion(INamedTypeSymbol named, ITypeSymbol source)
    {
        var companion = named.ContainingType is not null || named.Arity == 0 ? null : named.ContainingNamespace.GetTypeMembers(named.Name, arity: 0)
            .FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(each.ContainingAssembly, named.ContainingAssembly));
        return companion is null ? null : ByFactory("CreateRange") ?? ByFactory("To" + named.Name);

        ByCall? ByFactory(string name) =>
            new ItemParameters(source, sequence, scope).Find(FactoriesIn(companion.GetMembers(name), named), out _) is var (method, argument) ? new ByCall(MemberOf(method), argument) : null;
    }

    private IEnumerable<IMethodSymbol> FactoriesIn(IEnumerable<ISymbol> members, INamedTypeSymbol made) => members.OfType<IMethodSymbol>()
        .Where(each => each.IsStatic && each.Arity == made.Arity && each.TypeParameters.All(IsFree))
        .Select(each => each.Arity == 0 ? each : each.Construct([.. made.TypeArguments]))
        .Where(each => Converts(each.ReturnType, made));

    private static bool IsFree(ITypeParameterSymbol parameter) => parameter is
        { HasConstructorConstraint: false, HasReferenceTypeConstraint: false, HasValueTypeConstraint: false, HasUnmanagedTypeConstraint: false, ConstraintTypes.IsEmpty: true };

    private static CalledMember MemberOf(IMethodSymbol factory) => new(TypeReferences.Create(factory.ContainingType), factory.Name, factory.TypeArguments.Select(TypeReferences.Create).ToEquatableArray());

    private ByCall? ByConstructor(INamedTypeSymbol named, ITypeSymbol source, ref bool isAmbiguous, TypeReference? set = null)
    {
        var usable = IsMadeByNew(named) ? named.InstanceConstructors.Where(each => MayLeaveRequired(named, each)) : [];
        var found = new ItemParameters(source, sequence, scope).Find(usable, out var isNowAmbiguous);
        isAmbiguous |= isNowAmbiguous;
        return found is var (_, argument) ? new ByCall(new(TypeReferences.Create(named), null, default), argument, set) : null;
    }

    private static bool IsMadeByNew(INamedTypeSymbol named) => named is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct };

    private static bool MayLeaveRequired(INamedTypeSymbol named, IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(each => each.AttributeClass.IsNamed("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"))
        || !Hierarchy.SelfAndBases(named).SelectMany(each => each.GetMembers()).Any(Hierarchy.IsRequired);

    // [CollectionBuilder] names a method that takes a ReadOnlySpan<T>.
    private BySpan? ByBuilder(INamedTypeSymbol named)
    {
        var builder = named.GetAttributes().FirstOrDefault(each => each.AttributeClass.IsNamed("System.Runtime.CompilerServices.CollectionBuilderAttribute"));
        var factory = builder?.ConstructorArguments is not [{ Value: INamedTypeSymbol { IsGenericType: false } home }, { Value: string name }] ? null
            : FactoriesIn(home.GetMembers(name), named).FirstOrDefault(each => each.Parameters is [{ RefKind: RefKind.None, Type: INamedTypeSymbol span }]
                && FrameworkTypes.IsNamed(span, "System", "ReadOnlySpan`1") && SymbolEqualityComparer.Default.Equals(span.TypeArguments[0], _item)
                && Usability.WhyUnusable(each, scope.Assembly) is null && !Usability.IsExperimental(each));
        return factory is null ? null : new BySpan(MemberOf(factory), TypeReferences.Create(factory.Parameters[0].Type));
    }

    // As a collection initializer would fill it.
    private ByAdding? ByAdd(INamedTypeSymbol named)
    {
        var isBlank = IsMadeByNew(named) && named.InstanceConstructors.Any(each =>
            each.Parameters.IsEmpty && MayLeaveRequired(named, each) && Usability.WhyUnusable(each, scope.Assembly) is null && !Usability.IsExperimental(each));
        return isBlank && CollectionTypes.HasAdd(named, _item) ? new ByAdding(TypeReferences.Create(named)) : null;
    }
}

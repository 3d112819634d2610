using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// How the types inside a contract are reached from its parameters.
internal sealed class TypePaths(INamedTypeSymbol contract)
{
    private readonly List<(INamedTypeSymbol From, ISymbol? Member, INamedTypeSymbol To)> _steps = [];

    public IEnumerable<ISymbol> Parameters => _steps
        .Where(step => step.Member is not null && SymbolEqualityComparer.Default.Equals(step.From, contract))
        .Select(step => step.Member!)
        .Distinct(SymbolEqualityComparer.Default);

    // Without a member where the one type is a case of the other.
    public void Add(INamedTypeSymbol from, ISymbol? member, INamedTypeSymbol to) => _steps.Add((from, member, to));

    // The types that a parameter leads to, each once, the nearest first, with the way as a message shows it.
    public IReadOnlyList<(INamedTypeSymbol Type, string Way)> From(ISymbol parameter)
    {
        var steps = _steps.ToLookup(step => step.From, SymbolEqualityComparer.Default);
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { contract };
        var found = new List<(INamedTypeSymbol Type, string Way)>();
        AddAll(steps[contract].Where(step => SymbolEqualityComparer.Default.Equals(step.Member, parameter)), _ => parameter.Name);
        for (var i = 0; i < found.Count; i++)
        {
            var (type, way) = found[i];
            AddAll(steps[type], member => member is null ? way : Extend(way, type, member));
        }

        return found;

        void AddAll(IEnumerable<(INamedTypeSymbol From, ISymbol? Member, INamedTypeSymbol To)> next, Func<ISymbol?, string> way) =>
            found.AddRange(next.Where(step => known.Add(step.To)).Select(step => (step.To, way(step.Member))));
    }

    // What is wrong with a type as a whole adds nothing to the way there.
    public static string Extend(string way, INamedTypeSymbol type, ISymbol member) => member is ITypeSymbol ? way
        : $"{way} -> {type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{member.Name}";
}

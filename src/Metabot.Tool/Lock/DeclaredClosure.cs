using Microsoft.CodeAnalysis;

namespace Metabot.Tool.Lock;

// The types of the sources that a contract leads to, with where they are declared.
internal sealed class DeclaredClosure
{
    private readonly HashSet<INamedTypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly List<SyntaxReference> _declarations = [];

    public IEnumerable<SyntaxTree> Trees => _declarations.Select(declaration => declaration.SyntaxTree).Distinct();

    public bool Holds(Location place) => _declarations.Exists(declaration => declaration.SyntaxTree == place.SourceTree && declaration.Span.Contains(place.SourceSpan));

    public void Add(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType);
                break;
            case INamedTypeSymbol named:
                AddNamed(named);
                break;
        }
    }

    private void AddNamed(INamedTypeSymbol type)
    {
        foreach (var argument in type.TypeArguments)
        {
            Add(argument);
        }

        var declared = type.OriginalDefinition;
        if (declared.DeclaringSyntaxReferences.IsEmpty || !_types.Add(declared))
        {
            return;
        }

        _declarations.AddRange(declared.DeclaringSyntaxReferences);
        Add(declared.BaseType);
        foreach (var member in declared.GetMembers())
        {
            Add((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type);
        }

        foreach (var argument in declared.GetAttributes().SelectMany(attribute => attribute.ConstructorArguments).Where(argument => argument.Kind == TypedConstantKind.Type))
        {
            Add(argument.Value as ITypeSymbol);
        }
    }
}

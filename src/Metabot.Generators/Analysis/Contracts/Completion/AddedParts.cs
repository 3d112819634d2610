using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Analysis.Contracts.Completion;

// All that other generators add to what a contract sends: members, base types, attributes and whole types.
internal sealed class AddedParts
{
    private const string JsonNamespace = "System.Text.Json.Serialization";

    private readonly INamedTypeSymbol _contract;
    private readonly GeneratorOutputs _outputs;
    private readonly List<AddedPart> _found = [];
    private readonly Queue<INamedTypeSymbol> _waiting = new();
    private readonly HashSet<ISymbol> _known = new(SymbolEqualityComparer.Default);

    private AddedParts(INamedTypeSymbol contract, GeneratorOutputs outputs) => (_contract, _outputs, Paths) = (contract, outputs, new TypePaths(contract));

    public TypePaths Paths { get; }

    public IReadOnlyList<AddedPart> Found => _found;

    public static AddedParts Find(INamedTypeSymbol contract, GeneratorOutputs outputs)
    {
        var parts = new AddedParts(contract, outputs);
        parts.Wait(contract);
        while (parts._waiting.Count > 0)
        {
            parts.Visit(parts._waiting.Dequeue());
        }

        return parts;
    }

    private void Visit(INamedTypeSymbol type)
    {
        foreach (var each in Hierarchy.SelfAndBases(type))
        {
            VisitParts(type, each);
        }

        // A converter decides what becomes of the members.
        if (JsonAttributes.ConverterOf(type) is not null)
        {
            return;
        }

        foreach (var derived in UnionParser.IsUnion(type) ? UnionParser.Parse(type).Cases : [])
        {
            Paths.Add(type, null, derived.Type);
            Wait(derived.Type);
        }

        foreach (var member in WireMembers.Collect(type))
        {
            VisitMember(type, member);
        }
    }

    private void VisitParts(INamedTypeSymbol owner, INamedTypeSymbol type)
    {
        if (IsWhollyAdded(type))
        {
            Add(owner, type, $"the type {type.Name}");
            return;
        }

        foreach (var attribute in AddedAttributes(type))
        {
            Add(owner, type, $"{attribute} of {type.Name}");
        }

        foreach (var added in type.Interfaces.Prepend(type.BaseType).OfType<INamedTypeSymbol>().Where(each => ChangesForm(each) && IsAddedTo(type, each)))
        {
            Add(owner, type, $"the base type {added.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} of {type.Name}");
        }
    }

    private void VisitMember(INamedTypeSymbol owner, WireMember member)
    {
        if (IsAdded(member.Symbol))
        {
            if (!IsWhollyAdded(member.Symbol.ContainingType))
            {
                Add(owner, owner, $"{owner.Name}.{member.Symbol.Name}");
            }

            return;
        }

        foreach (var attribute in AddedAttributes(member.Symbol))
        {
            Add(owner, member.Symbol, $"{attribute} of {owner.Name}.{member.Symbol.Name}");
        }

        if (member.Json.Converter is { } converter)
        {
            if (ConverterTypes.Named(converter) is { } named && IsWhollyAdded(named))
            {
                Add(owner, member.Symbol, $"the converter {named.Name}");
            }

            return;
        }

        foreach (var type in TypesIn(member.Type))
        {
            Paths.Add(owner, member.Symbol, type);
            Wait(type);
        }
    }

    private void Add(INamedTypeSymbol owner, ISymbol member, string what) =>
        _found.Add(new AddedPart(owner, member, what, IsOfContract: SymbolEqualityComparer.Default.Equals(owner, _contract) && member is ITypeSymbol));

    private void Wait(INamedTypeSymbol type)
    {
        if (_known.Add(type))
        {
            _waiting.Enqueue(type);
        }
    }

    // The types that may be written in this program, or be made of such.
    private static IEnumerable<INamedTypeSymbol> TypesIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypesIn(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.SelectMany(TypesIn).Prepend(generic),
        INamedTypeSymbol { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false } named => [named],
        _ => [],
    };

    private bool IsAdded(ISymbol symbol) => symbol.DeclaringSyntaxReferences is { IsEmpty: false } parts && parts.All(part => _outputs.IsOther(part.SyntaxTree));

    private bool IsWhollyAdded(INamedTypeSymbol type) => IsAdded(type.OriginalDefinition) || (type.ContainingType is { } outer && IsWhollyAdded(outer));

    private IEnumerable<string> AddedAttributes(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.ApplicationSyntaxReference is { } written && _outputs.IsOther(written.SyntaxTree)
            && (IsOfJson(attribute.AttributeClass) || IsOfJson(attribute.AttributeClass?.BaseType)))
        .Select(attribute => $"[{attribute.AttributeClass!.Name.Replace("Attribute", "")}]");

    private static bool IsOfJson(INamedTypeSymbol? attribute) => attribute?.ContainingNamespace?.ToDisplayString() == JsonNamespace;

    private static bool ChangesForm(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class
        ? type.SpecialType == SpecialType.None
        : type.AllInterfaces.Prepend(type).Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable);

    // Only a part that another generator wrote names it.
    private bool IsAddedTo(INamedTypeSymbol type, INamedTypeSymbol baseType)
    {
        var parts = type.DeclaringSyntaxReferences.ToLookup(part => _outputs.IsOther(part.SyntaxTree), part => part.GetSyntax() as TypeDeclarationSyntax);
        return parts[true].Any(part => Names(part, baseType)) && !parts[false].Any(part => Names(part, baseType));
    }

    private static bool Names(TypeDeclarationSyntax? part, INamedTypeSymbol type) => part?.BaseList?.Types
        .Any(each => each.Type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == type.Name)) == true;
}

using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Parsing;

internal static class TypeShape
{
    // Completes the sentence "X cannot be a contract: it ..."; null when it can.
    public static string? WhyNoContract(INamedTypeSymbol type)
    {
        var isGeneric = SelfAndOuter(type).Any(each => each.IsGenericType);
        return type switch
        {
            _ when isGeneric => "is generic or nested in a generic type; declare one contract per closed type",
            _ when type.IsStatic => "is static; a job's parameters are a value",
            _ when type.IsAbstract => "is abstract; annotate the types derived from it",
            _ when type.IsRefLikeType => "is a ref struct; use a record struct",
            _ when SelfAndOuter(type).Any(each => each.IsFileLocal) => "is local to its file; make it internal",
            _ when EffectiveAccessibility(type) == Accessibility.Private => "is private or protected; make it internal",
            _ when Usability.WhyUnusable(type, type.ContainingAssembly) is { } why => why,
            _ when CollectionTypes.SequencesOf(type).Count > 0 => "is a collection, which JSON has no names for; make the collection a property",
            _ when JsonAttributes.ConverterOf(type) is not null => "has a JSON converter of its own; annotate a type that has the value as a property",
            _ when IsTaken(type.ContainingNamespace, SchedulingClassOf(type)) => $"needs the name {SchedulingClassOf(type)} for its calls, and another type has it; rename one of the two",
            _ when UnionParser.IsUnion(type) => "is polymorphic; annotate a type that has the value as a property",
            _ => null,
        };
    }

    public static string SchedulingClassOf(INamedTypeSymbol type) => CallName.ClassOf(SelfAndOuter(type).Select(each => each.Name));

    // By a type that was written, not by what was generated for the contract before.
    private static bool IsTaken(INamespaceSymbol space, string name) => space.GetTypeMembers(name, arity: 0)
        .Any(type => type.Locations.Any(location => location.SourceTree is { FilePath: var path } && !path.EndsWith(".g.cs", StringComparison.Ordinal)));

    // Public, Internal or Private: as seen from the rest of the assembly.
    public static Accessibility EffectiveAccessibility(INamedTypeSymbol type)
    {
        var all = SelfAndOuter(type).Select(each => each.DeclaredAccessibility).ToList();
        return all.Any(each => each is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal) ? Accessibility.Private
            : all.All(each => each == Accessibility.Public) ? Accessibility.Public
            : Accessibility.Internal;
    }

    // With everything that its name names.
    public static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => EffectiveAccessibility(named) == Accessibility.Public && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    public static TypeHeader HeaderOf(INamedTypeSymbol type) => new(FormOf(type), type.Name);

    private static TypeForm FormOf(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => TypeForm.RecordStruct,
        (true, _) => TypeForm.Record,
        (_, TypeKind.Struct) => TypeForm.Struct,
        (_, TypeKind.Interface) => TypeForm.Interface,
        _ => TypeForm.Class,
    };

    private static IEnumerable<INamedTypeSymbol> SelfAndOuter(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.ContainingType)
        {
            yield return each;
        }
    }
}

using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Parsing;

// How the contract is made from separate arguments; null when there is no one obvious way.
internal static class FactoryParser
{
    public static FactoryModel? Parse(INamedTypeSymbol type, Compilation compilation, LanguageModel language)
    {
        if (ConstructorOf(type) is not { } constructor)
        {
            return null;
        }

        var documentation = Documentation.Read(type);
        var arguments = constructor.Parameters
            .Select(parameter => Argument(parameter, documentation, language))
            .ToEquatableArray();
        var setsRequired = constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        var from = type.ContainingAssembly;
        var members = Hierarchy.MembersOf(type, static each => each.GetMembers())
            .Where(member => Hierarchy.IsRequired(member) || (member is IPropertySymbol && !Takes(constructor, member) && IsSettable(member, from)))
            .ToList();
        if (!setsRequired && members.Exists(member => Hierarchy.IsRequired(member) && (!IsSettable(member, from) || Takes(constructor, member))))
        {
            return null;
        }

        var properties = members.OfType<IPropertySymbol>()
            .Where(property => IsGiven(property) && !Takes(constructor, property) && !(property.IsRequired && setsRequired))
            .ToList();
        var kept = properties.Where(property => KeepsItsValue(property, compilation, language)).Select(property => property.Name).ToEquatableArray();
        var initializers = properties
            .Where(property => !kept.Contains(property.Name))
            .Select(property => Initializer(property, constructor, compilation, language))
            .ToEquatableArray();
        var isPublic = constructor.DeclaredAccessibility == Accessibility.Public;
        return new FactoryModel(CallName.Create(type), isPublic, arguments, initializers, kept);
    }

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        var candidates = type.InstanceConstructors
            .Where(each => Usability.WhyUnusable(each, type.ContainingAssembly) is null && each.Parameters.All(IsPassedOn))
            .Where(each => !Constructors.IsCopy(each, type))
            .ToList();
        return candidates.FirstOrDefault(Constructors.IsPrimary)
            ?? candidates.FirstOrDefault(each => each.Parameters.IsEmpty)
            ?? (candidates.Count == 1 ? candidates[0] : null);
    }

    private static bool IsPassedOn(IParameterSymbol parameter) => parameter.RefKind is RefKind.None or RefKind.In && !NeedsUnsafe(parameter.Type);

    // A pointer is no argument of a type, but an array of pointers is.
    private static bool NeedsUnsafe(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => NeedsUnsafe(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(NeedsUnsafe) || (named.ContainingType is { } outer && NeedsUnsafe(outer)),
        _ => false,
    };

    private static FactoryParameter Argument(IParameterSymbol parameter, Documentation documentation, LanguageModel language) => new(
        NameForms.CamelCase(parameter.Name),
        parameter.Name,
        TypeReferences.Create(parameter.Type, language),
        parameter.HasExplicitDefaultValue ? Constants.FindDefault(parameter, language) : null,
        documentation.Param(parameter.Name));

    private static FactoryParameter Initializer(IPropertySymbol property, IMethodSymbol constructor, Compilation compilation, LanguageModel language)
    {
        var initial = property.IsRequired ? null : InitialValue.Find(property, compilation, language);
        var mustBeGiven = property.IsRequired
            || (initial is null && property.Type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.NotAnnotated)
            || (initial is null && !InitialValue.IsDefault(property, constructor, compilation));
        return new FactoryParameter(
            NameForms.CamelCase(property.Name),
            property.Name,
            TypeReferences.Create(property.Type, language),
            mustBeGiven ? null : initial ?? Constant.Default,
            Documentation.Read(property).Summary);
    }

    private static bool IsSettable(ISymbol member, IAssemblySymbol from) => member is IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: { } setter } property
        && (setter.DeclaredAccessibility == Accessibility.Public || property.IsRequired)
        && Usability.IsVisible(setter, from) && !Usability.IsObsoleteAsError(property) && !Usability.IsObsoleteAsError(setter)
        && !NeedsUnsafe(property.Type);

    private static bool IsGiven(IPropertySymbol property) => property.IsRequired || JsonAttributes.Read(property).Ignore is not null;

    // What an initializer makes when it runs, or a base record is given, cannot be a parameter's default; whoever wants another
    // value makes the contract with "new".
    private static bool KeepsItsValue(IPropertySymbol property, Compilation compilation, LanguageModel language) =>
        !property.IsRequired && (InitialValue.IsPositional(property)
            || (InitialValue.SyntaxOf(property, compilation) is not null && InitialValue.Find(property, compilation, language) is null));

    private static bool Takes(IMethodSymbol constructor, ISymbol member)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// How a value is made again of what was read; null, with a sentence for users, when a part of it would be lost on the way.
internal static class CreationParser
{
    public static CreationModel? Parse(INamedTypeSymbol type, IReadOnlyList<WireMember> members, IAssemblySymbol from, out string? whyNot)
    {
        whyNot = WhyNot(type, members);
        if (whyNot is not null)
        {
            return null;
        }

        if (ConstructorOf(type, from) is not { } constructor)
        {
            whyNot = $"{type.Name} has no constructor that is the one to call";
            return null;
        }

        var taken = constructor.Parameters.Select(parameter => MemberFor(parameter, members)).ToList();
        var initializers = members
            .Where(member => !taken.Contains(member) && !member.Json.IsWriteOnly && IsSettable(member.Symbol, from))
            .Select(member => Initializer(member, constructor))
            .ToEquatableArray();
        whyNot = constructor.Parameters.Where((_, i) => taken[i] is null).Select(parameter => $"the constructor of {type.Name} takes '{parameter.Name}', which is not sent").FirstOrDefault()
            ?? constructor.Parameters.Where(parameter => DefaultOf(parameter) is null).Select(parameter => $"the default value of '{parameter.Name}' in the constructor of {type.Name} is of another type").FirstOrDefault()
            ?? Hierarchy.SelfAndBases(type).SelectMany(each => each.GetMembers())
                .Where(member => Hierarchy.IsRequired(member) && !IsIn(initializers, member))
                .Select(member => $"{type.Name}.{member.Name} is required, and is not read").FirstOrDefault();
        return whyNot is null ? new CreationModel(constructor.Parameters.Zip(taken, (parameter, member) => Argument(parameter, member!)).ToEquatableArray(), initializers) : null;
    }

    private static string? WhyNot(INamedTypeSymbol type, IReadOnlyList<WireMember> members) => type switch
    {
        _ when type.IsAbstract || type.TypeKind == TypeKind.Interface => $"{type.Name} is abstract",
        _ when members.FirstOrDefault(member => member.Json.IsExtension) is { } extension => $"{type.Name}.{extension.Symbol.Name} is marked with [JsonExtensionData]",
        _ when members.FirstOrDefault(member => Hierarchy.Hides(type, member.Symbol)) is { } hidden => $"{type.Name} hides {hidden.Symbol.ContainingType.Name}.{hidden.Symbol.Name}, which is sent",
        _ when Populates(type) || members.Any(member => Populates(member.Symbol)) => $"{type.Name} is to be populated, by [JsonObjectCreationHandling]",
        _ when HasTwins(members) => $"{type.Name} has two members of one name that are sent",
        _ => null,
    };

    // [JsonObjectCreationHandling(Populate)]: what is read is added to what the type itself put there.
    private static bool Populates(ISymbol symbol) => JsonAttributes.ArgumentOf(JsonAttributes.Find(symbol, "JsonObjectCreationHandlingAttribute")) is 1;

    // A name in an initializer means the nearest member that has it, and may be there once.
    private static bool HasTwins(IReadOnlyList<WireMember> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (members[i].Symbol.Name == members[j].Symbol.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsIn(EquatableArray<AssignedMember> initializers, ISymbol member) => initializers.Any(each => each.Name == member.Name);

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type, IAssemblySymbol from)
    {
        var usable = type.InstanceConstructors
            .Where(each => Usability.WhyUnusable(each, from) is null && each.Parameters.All(parameter => parameter.RefKind == RefKind.None))
            .Where(each => !Constructors.IsCopy(each, type))
            .ToList();
        var declared = usable.Where(each => !each.IsImplicitlyDeclared || !each.Parameters.IsEmpty).ToList();
        return usable.FirstOrDefault(each => JsonAttributes.Find(each, "JsonConstructorAttribute") is not null)
            ?? usable.FirstOrDefault(Constructors.IsPrimary)
            ?? declared.FirstOrDefault(each => each.Parameters.IsEmpty)
            ?? (declared.Count == 1 ? declared[0] : usable.FirstOrDefault(each => each.Parameters.IsEmpty));
    }

    private static WireMember? MemberFor(IParameterSymbol parameter, IReadOnlyList<WireMember> members)
    {
        foreach (var member in members)
        {
            if (IsFor(parameter, member))
            {
                return member;
            }
        }

        return null;
    }

    private static bool IsFor(IParameterSymbol parameter, WireMember member) =>
        !member.Json.IsWriteOnly && string.Equals(parameter.Name, member.Symbol.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, member.Type);

    private static AssignedMember Argument(IParameterSymbol parameter, WireMember member) => new(
        member.Symbol.Name,
        DefaultOf(parameter),
        IsRequired: false);

    private static Constant? DefaultOf(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue ? Constants.FindDefault(parameter) : Constant.Default;

    private static AssignedMember Initializer(WireMember member, IMethodSymbol constructor) => new(
        member.Symbol.Name,
        StartsAsDefault(member.Symbol, constructor) ? Constant.Default : null,
        member.Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });

    // Nothing else gives the property a first value.
    private static bool StartsAsDefault(ISymbol member, IMethodSymbol constructor) =>
        member is IPropertySymbol property && property is { IsVirtual: false, IsOverride: false } && InitialValue.IsPlainAuto(property)
        && SymbolEqualityComparer.Default.Equals(property.ContainingType, constructor.ContainingType)
        && (constructor.IsImplicitlyDeclared || Constructors.IsPrimary(constructor));

    private static bool IsSettable(ISymbol member, IAssemblySymbol from) => member switch
    {
        IPropertySymbol { SetMethod: { } setter } property => Usability.WhyUnusable(setter, from) is null
            && (setter.DeclaredAccessibility == Accessibility.Public || JsonAttributes.IsIncluded(property)),
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };
}

using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The properties of one type that is written as an object.
internal sealed class MemberParser(ObjectParser objects, List<MemberProblem> problems, ParseScope scope)
{
    private readonly ValueParser _values = new(objects, scope);

    public ObjectModel Parse(INamedTypeSymbol type, string method)
    {
        var members = WireMembers.Collect(type);
        var numbers = JsonAttributes.Read(type).Numbers;
        var parsed = members.Select(member => Parse(type, member, numbers)).ToList();
        problems.AddRange(WireNameClashes.Find(members, type));
        foreach (var obstacle in Hierarchy.SelfAndBases(type).Select(FindObstacle).OfType<Obstacle>())
        {
            objects.Refuse(type, obstacle);
        }

        return new ObjectModel(
            TypeReferences.Create(type),
            method,
            parsed.Where((_, i) => !members[i].Json.IsExtension).OfType<PropertyModel>().ToEquatableArray())
        {
            Extension = parsed.Where((_, i) => members[i].Json.IsExtension).FirstOrDefault(),
            Creation = CreationParser.Parse(type, members, scope.Assembly, out var whyNotCreated),
            WhyNotCreated = whyNotCreated,
        };
    }

    private PropertyModel? Parse(INamedTypeSymbol type, WireMember member, NumberHandling? typeNumbers)
    {
        objects.Enter(member.Symbol);
        var value = _values.Parse(member.Type, member.Json.Converter);
        if ((value is null ? _values.Obstacle : FindObstacle(member, value)) is { } obstacle)
        {
            objects.Refuse(obstacle);
            return null;
        }

        return new PropertyModel(
            member.Symbol.Name,
            member.WireName,
            NameForms.CamelCase(member.Symbol.Name),
            TypeReferences.Create(member.Type),
            member.Ignore!.Value,
            NumberHandlings.Apply(value!, member.Json.Numbers ?? typeNumbers ?? NumberHandling.Strict))
        {
            Owner = Hierarchy.Hides(type, member.Symbol) ? TypeReferences.Create(member.Symbol.ContainingType) : null,
        };
    }

    // Of a type whose members cannot be seen as System.Text.Json sees them.
    private static Obstacle? FindObstacle(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Error ? new($"the base type {type.Name} is not known")
        : HiddenMembers.Find(type).FirstOrDefault() is { } hidden ? new($"{type.Name}.{hidden} is marked with [JsonInclude] and not public, so System.Text.Json writes it and generated code cannot")
        : null;

    private Obstacle? FindObstacle(WireMember member, ValueModel value) => member switch
    {
        _ when (Usability.FindObstacle(member.Symbol, scope.Assembly) ?? Usability.FindObstacle(member.Getter, scope.Assembly)) is { } obstacle => obstacle,
        _ when member.Symbol is IPropertySymbol { RefKind: not RefKind.None } => new("it returns a reference, which System.Text.Json does not write", "return the value"),
        _ when member.Ignore == IgnoreCondition.WhenNull && !value.CanBeNull => new("JsonIgnoreCondition.WhenWritingNull is for what can be null", "use WhenWritingDefault"),
        _ when member.Json.Numbers is not (null or NumberHandling.Strict) && !NumberHandlings.IsApplicable(value) => new("[JsonNumberHandling] is for numbers and collections of numbers", "remove it"),
        _ when member.Json.IsExtension && !IsExtension(value) => new("[JsonExtensionData] is written from a JsonObject or a dictionary of string and JsonElement only", "use one of these"),
        _ => null,
    };

    private static bool IsExtension(ValueModel value) => value is ScalarValue scalar
        ? scalar.Scalar == ScalarTable.JsonObject
        : value is MapValue { Key: ScalarValue key, Element: ScalarValue element } && key.Scalar == ScalarTable.String && element.Scalar == ScalarTable.JsonElement;
}

using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The properties of one type that is written as an object.
internal sealed class MemberParser(ObjectParser objects, List<ContractProblem> problems, ParseScope scope)
{
    private readonly ValueParser _values = new(objects, scope);

    public ObjectModel Parse(INamedTypeSymbol type, string method)
    {
        var members = WireMembers.Of(type);
        objects.Warnings.Note(type);
        objects.Warnings.NoteAll(type.InstanceConstructors);
        var numbers = JsonAttributes.Of(type).Numbers;
        var parsed = members.Select(member => Parse(type, member, numbers)).ToList();
        problems.AddRange(WireNameClashes.Find(members, scope.Contract));
        return new ObjectModel(
            TypeNames.Of(type),
            method,
            parsed.Where((_, i) => !members[i].Json.IsExtension).OfType<PropertyModel>().ToEquatableArray())
        {
            Extension = parsed.Where((_, i) => members[i].Json.IsExtension).FirstOrDefault(),
            Creation = CreationParser.Parse(type, members, scope.Assembly),
        };
    }

    private PropertyModel? Parse(INamedTypeSymbol type, WireMember member, NumberHandling? typeNumbers)
    {
        objects.Warnings.NoteOwn(member.Symbol);
        var value = _values.Parse(member.Type, member.Json.Converter);
        if ((value is null ? _values.WhyNot : WhyNot(member, value)) is { } why)
        {
            problems.Add(UnwritableMember.Problem(member.Symbol, scope.Contract, why));
            return null;
        }

        return new PropertyModel(
            TypeNames.Identifier(member.Symbol.Name),
            member.WireName,
            TypeNames.CamelCase(member.Symbol.Name),
            TypeNames.Of(member.Type),
            member.Ignore!.Value,
            NumberHandlings.Apply(value!, member.Json.Numbers ?? typeNumbers ?? NumberHandling.Strict))
        {
            Owner = Hierarchy.Hides(type, member.Symbol) ? TypeNames.Of(member.Symbol.ContainingType) : null,
        };
    }

    private string? WhyNot(WireMember member, ValueModel value) =>
        (Usability.WhyUnusable(member.Symbol, scope.Assembly) ?? Usability.WhyUnusable(member.Getter, scope.Assembly)) is { } why ? "it " + why
        : member.Symbol is IPropertySymbol { RefKind: not RefKind.None } ? "it returns a reference, which System.Text.Json does not write; return the value"
        : member.Ignore == IgnoreCondition.WhenNull && !value.CanBeNull ? "JsonIgnoreCondition.WhenWritingNull is for what can be null; use WhenWritingDefault"
        : member.Json.Numbers is not (null or NumberHandling.Strict) && !NumberHandlings.IsApplicable(value) ? "[JsonNumberHandling] is for numbers and collections of numbers"
        : member.Json.IsExtension && !IsExtension(value) ? "[JsonExtensionData] is written from a JsonObject or a dictionary of string and JsonElement only"
        : null;

    private static bool IsExtension(ValueModel value) => value is { Kind: ValueKind.Scalar, TypeName: "global::System.Text.Json.Nodes.JsonObject" }
        || value is { Kind: ValueKind.Dictionary, Key.TypeName: "string", Element.TypeName: "global::System.Text.Json.JsonElement" };
}

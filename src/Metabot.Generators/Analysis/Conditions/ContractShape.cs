using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Metabot.JavaScript.Meaning;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// What a type's JSON looks like to a condition.
internal static class ContractShape
{
    public static JsonShape Describe(INamedTypeSymbol type) => new(JsonKind.Other, () => FieldsOf(WireMembers.Collect(type)));

    // Extension data may hold any field.
    private static Dictionary<string, JsonShape>? FieldsOf(IReadOnlyList<WireMember> members) => members.Any(member => member.Json.IsExtension)
        ? null
        : members.GroupBy(member => member.WireName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Describe(group.First()), StringComparer.Ordinal);

    private static JsonShape Describe(WireMember member)
    {
        var type = member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : member.Type;
        return member.Json.Converter is null && member.Json.Numbers is null && type is INamedTypeSymbol named && IsPlainObject(named)
            ? Describe(named)
            : new JsonShape(KindOf(member, type));
    }

    private static JsonKind KindOf(WireMember member, ITypeSymbol type) =>
        member.Json.Converter is not null || member.Json.Numbers is not null || type.TypeKind == TypeKind.Enum ? JsonKind.Other : ScalarTypes.FindRow(type)?.Kind switch
        {
            WireKind.Text => JsonKind.Text,
            WireKind.Number => JsonKind.Number,
            WireKind.Boolean => JsonKind.Boolean,
            _ => JsonKind.Other,
        };

    // One that has the fields of its members and no others.
    public static bool IsPlainObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
        && JsonAttributes.ConverterOf(type) is null
        && !UnionParser.IsUnion(type)
        && !ValueParser.IsFromFramework(type)
        && CollectionTypes.DictionaryOf(type) is null && CollectionTypes.SequencesOf(type).Count == 0 && CollectionTypes.WhyNoSequence(type) is null;
}

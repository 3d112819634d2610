using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Metabot.JavaScript.Types;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// What a type's JSON looks like to a condition.
internal static class ContractShape
{
    public static ScriptType Describe(INamedTypeSymbol type) => new RecordType(() => FieldsOf(type), IsWholeInput: true);

    // Extension data may hold any field.
    private static Dictionary<string, ScriptType>? FieldsOf(INamedTypeSymbol type)
    {
        var members = WireMembers.Collect(type);
        var numbers = JsonAttributes.Read(type).Numbers;
        return members.Any(member => member.Json.IsExtension) ? null : members
            .GroupBy(member => member.WireName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => numbers is null ? Describe(group.First()) : ScriptType.Any, StringComparer.Ordinal);
    }

    private static ScriptType Describe(WireMember member) => member.Json.Numbers is null ? Describe(member.Type, member.Json.Converter) : ScriptType.Any;

    private static ScriptType Describe(ITypeSymbol written, AttributeData? converter)
    {
        var type = written is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : written;
        return type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } kind => DescribeEnum(kind, converter ?? JsonAttributes.ConverterOf(kind)),
            _ when converter is not null => ScriptType.Any,
            _ when ScalarTypes.FindRow(type) is { } row => DescribeScalar(row.Kind),
            IArrayTypeSymbol { Rank: 1 } array => new ListType(Describe(array.ElementType, null)),
            INamedTypeSymbol named when JsonAttributes.ConverterOf(named) is null => DescribeObject(named),
            _ => ScriptType.Any,
        };
    }

    private static ScriptType DescribeObject(INamedTypeSymbol type) => type switch
    {
        _ when IsPlainObject(type) => new RecordType(() => FieldsOf(type)),
        _ when CollectionTypes.DictionaryOf(type) is not null || CollectionTypes.WhyNoSequence(type) is not null => ScriptType.Any,
        _ when CollectionTypes.SequencesOf(type) is [var sequence] => new ListType(Describe(sequence.TypeArguments[0], null)),
        _ => ScriptType.Any,
    };

    // A number, or one of the names; several of them where it has flags.
    private static ScriptType DescribeEnum(INamedTypeSymbol type, AttributeData? converter) =>
        (converter is null ? false : ConverterTypes.Named(converter) is { } named ? ConverterTypes.WritesEnumNames(named, type) : null) switch
        {
            null => ScriptType.Any,
            false => ScriptType.Number,
            true when EnumParser.HasFlags(type) => ScriptType.Text,
            true => ScriptType.Union(type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => new PrimitiveType(PrimitiveKind.String, EnumParser.WireNameOf(field)))),
        };

    private static ScriptType DescribeScalar(WireKind kind) => kind switch
    {
        WireKind.Text => ScriptType.Text,
        WireKind.Number => ScriptType.Number,
        WireKind.Boolean => ScriptType.Boolean,
        _ => ScriptType.Any,
    };

    // One that has the fields of its members and no others.
    public static bool IsPlainObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
        && JsonAttributes.ConverterOf(type) is null
        && !UnionParser.IsUnion(type)
        && !ValueParser.IsFromFramework(type)
        && CollectionTypes.DictionaryOf(type) is null && CollectionTypes.SequencesOf(type).Count == 0 && CollectionTypes.WhyNoSequence(type) is null;
}

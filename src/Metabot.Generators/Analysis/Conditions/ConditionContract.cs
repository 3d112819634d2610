using Metabot.Generators.Contracts.Members;
using Metabot.JavaScript.Meaning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Conditions;

// The contract whose parameters a condition sees as `request`: the type that carries the attribute, or the one that is
// scheduled in the same call.
internal static class ConditionContract
{
    public static IReadOnlyDictionary<string, JsonKind>? FieldsFor(IOperation operation, ISymbol containing, INamedTypeSymbol botTarget) =>
        ContractFor(operation, containing, botTarget) is { } contract ? FieldsOf(WireMembers.Of(contract).ToList()) : null;

    // Extension data may hold any field.
    private static Dictionary<string, JsonKind>? FieldsOf(IReadOnlyList<WireMember> members) => members.Any(member => member.Json.IsExtension)
        ? null
        : members.GroupBy(member => member.WireName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => KindOf(group.First()), StringComparer.Ordinal);

    private static INamedTypeSymbol? ContractFor(IOperation operation, ISymbol containing, INamedTypeSymbol botTarget)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IAttributeOperation:
                    return AsContract(containing as ITypeSymbol, botTarget);
                case IInvocationOperation invocation:
                    return invocation.Arguments.Select(argument => AsContract(Unconverted(argument.Value).Type, botTarget)).FirstOrDefault(contract => contract is not null);
                case IBlockOperation or IAnonymousFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : value;

    private static INamedTypeSymbol? AsContract(ITypeSymbol? type, INamedTypeSymbol botTarget) => type is INamedTypeSymbol named
        && named.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, botTarget)) ? named : null;

    private static JsonKind KindOf(WireMember member)
    {
        var type = member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : member.Type;
        return member.Json.Converter is not null || member.Json.Numbers is not null || type.TypeKind == TypeKind.Enum ? JsonKind.Other : ScalarTypes.Find(type, modernWriter: true)?.Method switch
        {
            "WriteString" or "WriteBase64" => JsonKind.Text,
            "WriteNumber" => JsonKind.Number,
            "WriteBoolean" => JsonKind.Boolean,
            _ => JsonKind.Other,
        };
    }
}

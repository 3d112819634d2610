using Metabot.Bots;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Manifest;

// What a parameter of a contract is on the wire, as far as a script notices.
internal sealed record ContractParameter(WireMember Member)
{
    private static readonly HashSet<string> Texts = ["Guid", "Uri", "Version", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan"];

    private ITypeSymbol Type => Member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : Member.Type;

    // What a converter makes of nothing is its own matter.
    public bool MayBeNull => !IsConverted
        && (Member.Type.NullableAnnotation == NullableAnnotation.Annotated || Member.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    private bool IsConverted => Member.Json.Converter is not null || Member.Json.Numbers is not null;

    // Null where other members may be there.
    public IReadOnlyList<ContractParameter>? Members => !IsConverted && Type is INamedTypeSymbol type && ContractShape.IsPlainObject(type) ? In(type) : null;

    public ReadKind Kind => IsConverted ? ReadKind.Unknown : Type switch
    {
        { TypeKind: TypeKind.Enum } => ReadKind.Unknown,
        { SpecialType: SpecialType.System_Boolean } => ReadKind.Boolean,
        { SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime } => ReadKind.Text,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => ReadKind.Number,
        { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, Name: var name } when Texts.Contains(name) => ReadKind.Text,
        _ => Members is null ? ReadKind.Unknown : ReadKind.Object,
    };

    // Null where extension data may hold any.
    public static IReadOnlyList<ContractParameter>? In(INamedTypeSymbol type)
    {
        var members = WireMembers.Collect(type);
        return members.Any(member => member.Json.IsExtension) ? null : [.. members.Select(member => new ContractParameter(member))];
    }
}

using Metabot.JavaScript;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Conditions;

// JavaScript that parses like the literal which JobCondition will write for a value of the type.
internal static class HolePlaceholder
{
    public static string For(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => HoleStand.Number,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => HoleStand.Number,
        { SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime } => HoleStand.Text,
        { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => HoleStand.Text,
        _ => HoleStand.Unknown,
    };
}

using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// An enum written by names, by a method of its own.
internal sealed record EnumModel(string TypeName, string MethodName, bool IsFlags, string NumberCast, EquatableArray<EnumMember> Members)
{
    // Of two names for one value the first counts: a switch cannot have both.
    public static EnumModel Of(INamedTypeSymbol type, string methodName) => new(
        TypeNames.Of(type),
        methodName,
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute"),
        Cast(type),
        type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .GroupBy(field => field.ConstantValue)
            .Select(same => Member(same.First()))
            .ToEquatableArray());

    public static string Cast(INamedTypeSymbol type) =>
        type.EnumUnderlyingType!.SpecialType == SpecialType.System_UInt64 ? "(ulong)" : "(long)";

    private static EnumMember Member(IFieldSymbol field) => new(
        TypeNames.Identifier(field.Name),
        JsonAttributes.Find(field, "JsonStringEnumMemberNameAttribute")?.ConstructorArguments[0].Value as string ?? field.Name);
}

internal sealed record EnumMember(string Access, string WireName);

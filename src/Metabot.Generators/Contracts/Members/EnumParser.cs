using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Of an enum that is written by names.
internal static class EnumParser
{
    public static EnumModel Parse(INamedTypeSymbol type, string suffix)
    {
        var isFlags = HasFlags(type);

        // Of two names for one value the first counts: a switch cannot have both.
        var fields = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .GroupBy(field => Bits(field.ConstantValue!))
            .OrderBy(same => isFlags ? -OnesIn(same.Key) : 0)
            .ThenBy(same => isFlags ? same.Key : 0);
        return new EnumModel(
            TypeReferences.Create(type), suffix, ScalarTypes.FindRow(type.EnumUnderlyingType!)!, isFlags, fields.Select(same => Member(same.First(), same.Key)).ToEquatableArray());
    }

    // Completes "cannot be written as JSON: ..."; null when it can, and for types that are no enums.
    public static string? WhyNot(ITypeSymbol type) => type is not INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? null
        : underlying.SpecialType is not (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) ? $"it is stored as {underlying.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}, which is no integer"
        : type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && !IsWireName(WireNameOf(field), HasFlags(type))) is { } field
            ? $"System.Text.Json refuses the name '{WireNameOf(field)}' of {field.Name}: it may not be empty, begin or end with white space or, among flags, have a comma"
        : null;

    public static bool HasFlags(ITypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass.IsNamed("System.FlagsAttribute"));

    private static bool IsWireName(string? name, bool isFlags) =>
        !string.IsNullOrEmpty(name) && !char.IsWhiteSpace(name![0]) && !char.IsWhiteSpace(name[name.Length - 1]) && !(isFlags && name.Contains(','));

    private static EnumMember Member(IFieldSymbol field, ulong bits) => new(Constants.CreateOfMember(field), WireNameOf(field)!, IsZero: bits == 0, IsNameGiven: NameIn(field) is not null);

    public static string? WireNameOf(IFieldSymbol field) => NameIn(field) is { } attribute ? JsonAttributes.ArgumentOf(attribute) as string : field.Name;

    private static AttributeData? NameIn(IFieldSymbol field) => JsonAttributes.Find(field, "JsonStringEnumMemberNameAttribute");

    private static ulong Bits(object value) =>
        value is ulong bits ? bits : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private static int OnesIn(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}

using System.Globalization;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// An enum that is written by names. The members of a [Flags] enum come in the order in which System.Text.Json looks for
// them: those that hold most others first.
internal sealed record EnumModel(string TypeName, string Suffix, string Underlying, bool IsFlags, EquatableArray<EnumMember> Members)
{
    public string NameMethod => "NameOf" + Suffix;

    public string ReadMethod => "Read" + Suffix;

    public string ParseMethod => "Parse" + Suffix;

    public static EnumModel Of(INamedTypeSymbol type, string suffix)
    {
        var isFlags = type.GetAttributes().Any(attribute => attribute.AttributeClass.IsNamed("System.FlagsAttribute"));

        // Of two names for one value the first counts: a switch cannot have both.
        var fields = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .GroupBy(field => Bits(field.ConstantValue!))
            .OrderBy(same => isFlags ? -OnesIn(same.Key) : 0)
            .ThenBy(same => isFlags ? same.Key : 0);
        return new EnumModel(
            TypeNames.Of(type), suffix, TypeNames.Of(type.EnumUnderlyingType!), isFlags, fields.Select(same => Member(same.First(), same.Key)).ToEquatableArray());
    }

    public static string Cast(INamedTypeSymbol type) =>
        type.EnumUnderlyingType!.SpecialType == SpecialType.System_UInt64 ? "(ulong)" : "(long)";

    private static EnumMember Member(IFieldSymbol field, ulong bits) => new(
        ConstantText.OfEnumMember(field),
        JsonAttributes.ArgumentOf(JsonAttributes.Find(field, "JsonStringEnumMemberNameAttribute")) as string ?? field.Name,
        IsZero: bits == 0);

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

// Access is the C# source of the value.
internal sealed record EnumMember(string Access, string WireName, bool IsZero);

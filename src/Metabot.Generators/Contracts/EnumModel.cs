namespace Metabot.Generators.Contracts;

// An enum that is written by names. The members of a [Flags] enum come in the order in which System.Text.Json looks for
// them: those that hold most others first.
internal sealed record EnumModel(TypeReference Type, string Suffix, Scalar Underlying, bool IsFlags, EquatableArray<EnumMember> Members)
{
    public string NameMethod => "NameOf" + Suffix;

    public string ReadMethod => "Read" + Suffix;

    public string ParseMethod => "Parse" + Suffix;
}

// A name that an attribute gives is read in its own case only.
internal sealed record EnumMember(Constant Value, string WireName, bool IsZero, bool IsNameGiven);

namespace Metabot.Generators.Contracts;

// A value that is known when compiling, by one of the records below.
internal abstract record Constant
{
    public static Constant Default { get; } = new DefaultConstant();
}

// What every type has.
internal sealed record DefaultConstant : Constant;

// Null where the type does not expect it.
internal sealed record MeantNull : Constant;

// A text, a character, a Boolean, a number or a DateTime: all are compared by value.
internal sealed record PlainConstant(object Value) : Constant;

internal sealed record EnumConstant(TypeReference Type, string Member) : Constant;

// A value of an enum that has no name, or one that may not be used.
internal sealed record EnumNumber(TypeReference Type, object Number) : Constant;

namespace Metabot.Generators.Contracts;

// A type whose value is written as what it is at run time ([JsonDerivedType]). Without a fallback other types are refused.
internal sealed record UnionModel(NamedType Type, string MethodName, EquatableArray<UnionCase> Cases, string? Fallback);

internal sealed record UnionCase(TypeReference Type, string MethodName);

// A converter of the user's own, kept in a static field.
internal sealed record ConverterModel(TypeReference Type, string FieldName);

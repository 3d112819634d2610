namespace Metabot.Generators.Contracts;

// How a collection is made of the list, set or dictionary that was read: one of the records below.
internal abstract record Construction;

// It completes "cannot be read: it ...".
internal sealed record NoConstruction(string Why) : Construction;

// What was read is of the type.
internal sealed record AsItIsRead : Construction;

// Type is what the array is converted to, where that has to be said.
internal sealed record AsArray(TypeReference? Type = null) : Construction;

internal sealed record AsSet(TypeReference SetType) : Construction;

// By a constructor, or by a factory, which has a name. SetType is the set that the items are put into before, if one is wanted.
internal sealed record ByCall(CalledMember Member, ItemArgument Argument, TypeReference? SetType = null) : Construction;

// By a factory that takes the span.
internal sealed record BySpan(CalledMember Member, TypeReference SpanType) : Construction;

// By a new one, and its Add.
internal sealed record ByAdding(TypeReference Type) : Construction;

// Name is null for a constructor.
internal sealed record CalledMember(TypeReference Type, string? Name, EquatableArray<TypeReference> TypeArguments);

// What of the items a constructor or factory takes.
internal abstract record ItemArgument;

internal sealed record CastItems(TypeReference Type) : ItemArgument;

internal sealed record ItemArray : ItemArgument;

// The entries of a map as Tuple or ValueTuple.
internal sealed record ItemPairs(bool AreValues, TypeReference KeyType, TypeReference ElementType) : ItemArgument;

namespace Metabot.Generators.Analysis.Json;

// A value of a JSON text and its range there, with its quotes or brackets.
internal sealed record JsonNode(JsonNodeKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    // What a string says; another scalar, and what is foreign, as it is written. Empty for the rest.
    public string Text { get; init; } = "";

    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    public IReadOnlyList<JsonNode> Elements { get; init; } = [];
}

// Without a name the whole of it is foreign, and stands for its value.
internal sealed record JsonMember(JsonNode? Name, JsonNode Value)
{
    public int Start => (Name ?? Value).Start;

    public int End => Value.End;
}

// Scalars are numbers and the words null, true and false.
internal enum JsonNodeKind
{
    Object,
    Array,
    String,
    Scalar,
    Foreign,
}

namespace Metabot.JavaScript.Meaning;

internal enum JsonKind
{
    Text,
    Number,
    Boolean,
    Other,
}

// What is known of a JSON value. Types may contain themselves, so fields are looked at on demand; null where any name may be there.
internal sealed class JsonShape(JsonKind kind, Func<IReadOnlyDictionary<string, JsonShape>?> fields)
{
    private readonly Lazy<IReadOnlyDictionary<string, JsonShape>?> _fields = new(fields);

    public JsonShape(JsonKind kind)
        : this(kind, () => null)
    {
    }

    public JsonKind Kind => kind;

    public IReadOnlyDictionary<string, JsonShape>? Fields => _fields.Value;
}

namespace Metabot.Generators.Analysis.Json;

// Reads a JSON object as a tree that knows where everything stands. It takes comments and commas at the end, and perhaps what is foreign.
internal sealed class JsonReader
{
    private readonly string _text;
    private readonly JsonTokens _tokens;

    private JsonReader(string text, bool takesForeign) => (_text, _tokens) = (text, new(text, isLenient: true, takesForeign));

    // Null where the text is no JSON object.
    public static JsonNode? Read(string text, bool takesForeign = false) => ReadWhole(text, takesForeign).Root;

    // One of the two is null.
    public static (JsonNode? Root, (int Start, int Length, string Why)? Fault) ReadWhole(string text, bool takesForeign = false)
    {
        var reader = new JsonReader(text, takesForeign);
        var root = reader._tokens.TryRead() ? reader.ReadValue() : null;
        return root is not null && !reader._tokens.TryRead() && reader._tokens.Fault is null ? (root, null) : (null, reader._tokens.Fault);
    }

    // Of the token that was read last; null from the first fault on.
    private JsonNode? ReadValue() => _tokens.Current.Kind switch
    {
        '{' => ReadObject(_tokens.Current.Start),
        '[' => ReadArray(_tokens.Current.Start),
        's' => ReadString(),
        'v' => ReadWritten(JsonNodeKind.Scalar),
        _ => ReadWritten(JsonNodeKind.Foreign),
    };

    private JsonNode? ReadObject(int start)
    {
        var members = new List<JsonMember>();
        while (_tokens.TryRead())
        {
            switch (_tokens.Current.Kind)
            {
                case '}':
                    return new(JsonNodeKind.Object, start, EndOfToken - start) { Members = members };
                case 'n':
                    if (ReadMember() is not { } member)
                    {
                        return null;
                    }

                    members.Add(member);
                    break;
                case 'x':
                    members.Add(new(null, ReadWritten(JsonNodeKind.Foreign)));
                    break;
            }
        }

        return null;
    }

    private JsonMember? ReadMember() =>
        ReadString() is var name && _tokens.TryRead() && _tokens.TryRead() && ReadValue() is { } value ? new(name, value) : null;

    private JsonNode? ReadArray(int start)
    {
        var elements = new List<JsonNode>();
        while (_tokens.TryRead())
        {
            switch (_tokens.Current.Kind)
            {
                case ']':
                    return new(JsonNodeKind.Array, start, EndOfToken - start) { Elements = elements };
                case not ',':
                    if (ReadValue() is not { } element)
                    {
                        return null;
                    }

                    elements.Add(element);
                    break;
            }
        }

        return null;
    }

    private JsonNode ReadString() =>
        new(JsonNodeKind.String, _tokens.Current.Start, _tokens.Current.Length) { Text = JsonString.Read(_text, JsonString.Locate(_text, _tokens.Current.Start, _tokens.Current.Length)) };

    private JsonNode ReadWritten(JsonNodeKind kind) =>
        new(kind, _tokens.Current.Start, _tokens.Current.Length) { Text = _text.Substring(_tokens.Current.Start, _tokens.Current.Length) };

    private int EndOfToken => _tokens.Current.Start + _tokens.Current.Length;
}

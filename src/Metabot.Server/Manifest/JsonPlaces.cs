using System.Globalization;
using System.Text;
using System.Text.Json;
using Metabot.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

// Where the values of a JSON text stand, and the names of its members, by the paths that the errors have.
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, JsonPlace> _places = [];
    private readonly List<(string Path, TextRange Name)> _duplicates = [];

    // Names that stand twice in their object.
    public IReadOnlyList<(string Path, TextRange Name)> Duplicates => _duplicates;

    // Throws a JsonException when it is no JSON.
    public static JsonPlaces Read(ReadOnlySpan<byte> json)
    {
        var places = new JsonPlaces();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = JsonText.Strict.MaxDepth });
        var cursor = new Cursor();
        while (reader.Read())
        {
            places.Add(ref reader, json, cursor);
        }

        return places;
    }

    // Of what is not there, the place of what it should be in.
    public JsonPlace Find(string path)
    {
        JsonPlace place;
        while (!_places.TryGetValue(path, out place!))
        {
            path = path.LastIndexOfAny(['.', '[']) is > 0 and var end ? path[..end] : "$";
        }

        return place;
    }

    private void Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Cursor cursor)
    {
        var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        var range = cursor.Move(json, (int)reader.TokenStartIndex, reader.ValueSpan.Length + quotes);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                cursor.Name(reader.GetString()!, range);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                cursor.Close();
                break;
            default:
                AddValue(reader.TokenType, range, cursor);
                break;
        }
    }

    private void AddValue(JsonTokenType kind, TextRange range, Cursor cursor)
    {
        var path = cursor.NextPath();
        if (cursor is { IsTwice: true, LastName: { } name })
        {
            _duplicates.Add((path, name));
            path += " (again)";
        }

        // A name with a dot in it can have the path of a value deeper down; the first has the place.
        _places.TryAdd(path, new JsonPlace(cursor.LastName ?? range, range));

        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            cursor.Open(path, isArray: kind == JsonTokenType.StartArray);
        }
    }

    // Where the reader is: in bytes, which are counted as characters on the way, and in the nest of values.
    private sealed class Cursor
    {
        private readonly Stack<(string Path, HashSet<string>? Names, int Next)> _open = new();
        private (string Text, TextRange Range)? _name;
        private int _bytes;
        private int _characters;

        public TextRange? LastName { get; private set; }

        // Whether the last name stands in its object a second time.
        public bool IsTwice { get; private set; }

        public TextRange Move(ReadOnlySpan<byte> json, int start, int length)
        {
            var first = _characters + Encoding.UTF8.GetCharCount(json[_bytes..start]);
            (_bytes, _characters) = (start + length, first + Encoding.UTF8.GetCharCount(json.Slice(start, length)));
            return new TextRange(first, _characters - first);
        }

        public void Name(string text, TextRange range) => _name = (text, range);

        public void Open(string path, bool isArray) => _open.Push((path, isArray ? null : [], 0));

        public void Close() => _open.Pop();

        public string NextPath()
        {
            (LastName, IsTwice) = (_name?.Range, false);
            if (!_open.TryPop(out var container))
            {
                return "$";
            }

            _open.Push(container with { Next = container.Next + 1 });
            if (container.Names is null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{container.Path}[{container.Next}]");
            }

            var name = _name!.Value.Text;
            (_name, IsTwice) = (null, !container.Names.Add(name));
            return $"{container.Path}.{name}";
        }
    }
}

internal readonly record struct JsonPlace(TextRange Name, TextRange Value);

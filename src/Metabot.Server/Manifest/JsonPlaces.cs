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
        if (!_places.TryAdd(path, new JsonPlace(cursor.LastName ?? range, range)) && cursor.LastName is { } name)
        {
            _duplicates.Add((path, name));
            path += " (again)";
        }

        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            cursor.Open(path, isArray: kind == JsonTokenType.StartArray);
        }
    }

    // Where the reader is: in bytes, which are counted as characters on the way, and in the nest of values.
    private sealed class Cursor
    {
        private readonly Stack<(string Path, bool IsArray, int Next)> _open = new();
        private (string Text, TextRange Range)? _name;
        private int _bytes;
        private int _characters;

        public TextRange? LastName { get; private set; }

        public TextRange Move(ReadOnlySpan<byte> json, int start, int length)
        {
            var first = _characters + Encoding.UTF8.GetCharCount(json[_bytes..start]);
            (_bytes, _characters) = (start + length, first + Encoding.UTF8.GetCharCount(json.Slice(start, length)));
            return new TextRange(first, _characters - first);
        }

        public void Name(string text, TextRange range) => _name = (text, range);

        public void Open(string path, bool isArray) => _open.Push((path, isArray, 0));

        public void Close() => _open.Pop();

        public string NextPath()
        {
            LastName = _name?.Range;
            if (!_open.TryPop(out var container))
            {
                return "$";
            }

            _open.Push(container with { Next = container.Next + 1 });
            var path = container.IsArray
                ? string.Create(CultureInfo.InvariantCulture, $"{container.Path}[{container.Next}]")
                : $"{container.Path}.{_name!.Value.Text}";
            _name = null;
            return path;
        }
    }
}

internal readonly record struct JsonPlace(TextRange Name, TextRange Value);

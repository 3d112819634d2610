using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Metabot.Json;

/// <summary>Reads one value and leaves the reader on the value's last token.</summary>
/// <param name="reader">Stands on the value's first token.</param>
/// <typeparam name="T">The type of the value.</typeparam>
/// <returns>The value.</returns>
public delegate T JobJsonRead<T>(ref JobJsonReader reader);

/// <summary>Reads the JSON that <see cref="JobJsonWriter"/> writes. Generated code drives it, through <see cref="TryRead"/>.</summary>
/// <remarks>The methods throw whatever fits where the JSON does not; <see cref="TryRead"/> turns that into <c>false</c>.</remarks>
public ref partial struct JobJsonReader
{
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _name;

    private JobJsonReader(ReadOnlySpan<byte> json)
    {
        _json = new Utf8JsonReader(json);
        _json.Read();
    }

    /// <summary>Whether the value is <c>null</c>.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is a number.</summary>
    public readonly bool IsNumber => _json.TokenType == JsonTokenType.Number;

    /// <summary>Reads one whole JSON text; false for anything that does not fit, whatever is wrong with it.</summary>
    /// <param name="json">UTF-8, one JSON object without a byte order mark.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="value">What was read; the type's default otherwise.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public static bool TryRead<T>(ReadOnlySpan<byte> json, JobJsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        if (read is null)
        {
            throw new ArgumentNullException(nameof(read));
        }

        try
        {
            var reader = new JobJsonReader(json);
            value = read(ref reader);
            return !reader._json.Read();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Constructors and converters are the user's: a value that they refuse is bad input like any other.
            value = default;
            return false;
        }
    }

    /// <summary>Enters an object.</summary>
    public readonly void ReadStartObject() => Expect(JsonTokenType.StartObject, "an object");

    /// <summary>Goes to the next property's value, or past the object's end.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool ReadName()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        _name = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(_json.GetString()!) : _json.ValueSpan;
        return _json.Read();
    }

    /// <summary>Whether the property whose value is read next has this name.</summary>
    /// <param name="name">The name as UTF-8, without any escape.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsNamed(ReadOnlySpan<byte> name) => _name.SequenceEqual(name); // inlined, so that a literal is compared at once

    /// <summary>Passes over the value, whatever it holds.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Reads an array.</summary>
    /// <param name="item">Reads one item.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public List<T> ReadItems<T>(JobJsonRead<T> item)
    {
        Expect(JsonTokenType.StartArray, "an array");
        var items = new List<T>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(item(ref this));
        }

        return items;
    }

    /// <summary>Reads an object whose names are keys; of two equal keys the last counts.</summary>
    /// <param name="key">Makes a key of a name.</param>
    /// <param name="value">Reads one value.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public Dictionary<TKey, TValue> ReadMap<TKey, TValue>(Func<string, TKey> key, JobJsonRead<TValue> value)
        where TKey : notnull
    {
        ReadStartObject();
        var map = new Dictionary<TKey, TValue>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var name = key(_json.GetString()!);
            _json.Read();
            map[name] = value(ref this);
        }

        return map;
    }

    /// <summary>Adds what was read to a collection, item by item.</summary>
    /// <param name="collection">The collection to fill.</param>
    /// <param name="items">A list, or a dictionary for a collection of pairs.</param>
    /// <typeparam name="TCollection">The type of the collection, a class or a struct.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <returns>The filled collection.</returns>
    public static TCollection Fill<TCollection, T>(TCollection collection, IEnumerable<T> items)
        where TCollection : ICollection<T>
    {
        foreach (var item in items)
        {
            collection.Add(item);
        }

        return collection;
    }

    /// <summary>The names of an enum's values in a text, as System.Text.Json takes it apart: at commas, without the white space around them.</summary>
    /// <param name="text">Names, or one number. A comma may follow the last name.</param>
    /// <returns>Each name, or the number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">A name is missing, or a number stands among names.</exception>
    public static IReadOnlyList<string> SplitNames(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (!text.Contains(','))
        {
            return text.Trim() is { Length: > 0 } only ? [only] : throw NamesNothing(text);
        }

        var names = text.Split(',').Select(name => name.Trim()).ToList();
        if (names[names.Count - 1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        return names.Exists(name => name.Length == 0 || name[0] is '+' or '-' or (>= '0' and <= '9')) ? throw NamesNothing(text) : names;
    }

    private static FormatException NamesNothing(string text) => new($"'{text}' does not name values of an enum");

    private readonly void Expect(JsonTokenType token, string what)
    {
        if (_json.TokenType != token)
        {
            throw new FormatException($"{what} was expected, not {_json.TokenType}");
        }
    }
}

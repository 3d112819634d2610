using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Manifest;

namespace Metabot.Server.Json;

// Reads the members of one JSON object; whatever is wrong goes to the errors with the name of the field. A member
// that is null counts as absent.
internal sealed class JsonFields
{
    // Comparing takes time, and a body may have as many names as it has bytes.
    private const int MostCompared = 20;

    private readonly string _path;
    private readonly FieldErrors _errors;
    private readonly Dictionary<string, JsonElement> _values = [];
    private readonly List<string> _unknown = [];
    private readonly bool _isObject;

    public JsonFields(JsonElement json, FieldErrors errors, IReadOnlyCollection<string> known, string path = "")
    {
        (_path, _errors, _isObject) = (path, errors, json.ValueKind == JsonValueKind.Object);
        if (!_isObject)
        {
            errors.Add(path, $"{Where()} must be a JSON object; got {JsonText.Describe(json)}");
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                _unknown.Add(member.Name);
                errors.AddName(Field(Excerpt.Cut(member.Name)), () => NearestName.Unknown("field", member.Name, known));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                _values[member.Name] = member.Value;
            }
        }
    }

    // What is missing besides need not be told.
    public bool IsMistaken => !_isObject || _unknown.Count > 0;

    public bool Has(string name) => _values.ContainsKey(name);

    public string Field(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    public void Refuse(string name, string message) => _errors.Add(Field(name), message);

    // A name that was mistyped is one mistake, not two.
    public bool IsMissing(string name) => _isObject && !Has(name) && !_unknown.Take(MostCompared).Any(unknown => NearestName.Find(unknown, [name]) is not null);

    public JsonElement? Value(string name) => _values.TryGetValue(name, out var value) ? value : null;

    public JsonElement? Object(string name) => ReadAs(name, JsonValueKind.Object, "a JSON object");

    public string? Text(string name) => Text(name, TextLimits.Text);

    private string? NotBlank(string name, int longest)
    {
        var text = Text(name, longest);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Refuse(name, $"{name} is blank; give it a value or leave it out");
            return null;
        }

        return text;
    }

    // Null, and refused, when it is longer.
    private string? Text(string name, int longest)
    {
        var text = ReadAs(name, JsonValueKind.String, "a string")?.GetString();
        if (text is null || text.Length <= longest)
        {
            return text;
        }

        Refuse(name, $"{name} has {text.Length} characters; {longest} are the most");
        return null;
    }

    public string? NotBlank(string name) => NotBlank(name, TextLimits.Name);

    // What is read, and no name.
    public string? NotBlankText(string name) => NotBlank(name, TextLimits.Text);

    public string Required(string name)
    {
        if (IsMissing(name))
        {
            Refuse(name, $"{name} is missing; it must be a string that is not blank");
        }

        return NotBlank(name) ?? "";
    }

    public Dictionary<string, JsonElement> Members(string name) =>
        Object(name)?.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone()) ?? [];

    public string? Key(string name)
    {
        var key = Text(name);
        if (key is null || KeyText.WhyNot(key) is not { } why)
        {
            return key;
        }

        Refuse(name, RuleText.Fill(Rule.BadKey.Message, name, why));
        return null;
    }

    // One of the names of an enum, in lower case.
    public T? Word<T>(string name)
        where T : struct, Enum
    {
        var words = EnumWords.ListWords<T>();
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Refuse(name, $"{name} must be one of {string.Join(", ", words.Keys)}; got '{Excerpt.Cut(text)}'");
        return null;
    }

    // The members of an object inside; null when it is absent.
    public JsonFields? Nested(string name, IReadOnlyCollection<string> known) =>
        Value(name) is { } value ? new JsonFields(value, _errors, known, Field(name)) : null;

    // For what is either true or not there at all.
    public void MustBeTrue(string name)
    {
        if (Flag(name) == false)
        {
            Refuse(name, $"{name} is true or absent");
        }
    }

    public bool? Flag(string name) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => Mistyped<bool>(name, "true or false", other),
    };

    public long? Id(string name)
    {
        var id = WholeNumber(name);
        if (id <= 0)
        {
            Refuse(name, RuleText.Fill(Rule.BadId.Message, name, id));
            return null;
        }

        return id;
    }

    public int? Seconds(string name, int minimum)
    {
        var seconds = WholeNumber(name);
        if (seconds < minimum || seconds > int.MaxValue)
        {
            Refuse(name, RuleText.Fill(Rule.BadInterval.Message, name, seconds, $"from {minimum} to {int.MaxValue} seconds"));
            return null;
        }

        return (int?)seconds;
    }

    // From 1.
    public int? Count(string name, int most)
    {
        var count = WholeNumber(name);
        if (count < 1 || count > most)
        {
            Refuse(name, $"{name} is {count}; it must be from 1 to {most}");
            return null;
        }

        return (int?)count;
    }

    // Seconds, or in their place minutes, as the platform's own forms have them.
    public int? Delay(string inSeconds, string inMinutes)
    {
        const int MostMinutes = int.MaxValue / 60;
        var seconds = Seconds(inSeconds, 0);
        if (Seconds(inMinutes, 0) is not { } minutes)
        {
            return seconds;
        }

        if (seconds is not null || minutes > MostMinutes)
        {
            Refuse(inMinutes, $"{inMinutes} is from 0 to {MostMinutes} minutes, in the place of {inSeconds}");
            return null;
        }

        return minutes * 60;
    }

    public IReadOnlyList<string> Tags(string name)
    {
        try
        {
            if (Text(name, TextLimits.TagList) is not { } text)
            {
                return [];
            }

            var tags = TagList.Parse(text);
            if (tags.Count <= TextLimits.Tags && tags.All(tag => tag.Length <= TextLimits.Name))
            {
                return [.. tags];
            }

            Refuse(name, $"{name} has {tags.Count} tags, the longest of {tags.Max(tag => tag.Length)} characters; {TextLimits.Tags} tags of {TextLimits.Name} characters are the most");
            return [];
        }
        catch (JobValidationException)
        {
            Refuse(name, RuleText.Fill(Rule.BadTag.Message, name));
            return [];
        }
    }

    private long? WholeNumber(string name) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var whole) => whole,
        { } other => Mistyped<long>(name, "an integer", other),
    };

    private JsonElement? ReadAs(string name, JsonValueKind kind, string expected) => Value(name) switch
    {
        null => null,
        { } value when value.ValueKind == kind => value,
        { } other => Mistyped<JsonElement>(name, expected, other),
    };

    private T? Mistyped<T>(string name, string expected, JsonElement got)
        where T : struct
    {
        Refuse(name, $"{name} must be {expected}; got {JsonText.Describe(got)}");
        return null;
    }

    private string Where() => _path.Length == 0 ? "the body" : _path;
}

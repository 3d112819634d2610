using System.Text.Json;
using Metabot.Rules;

namespace Metabot.Server.JavaScript.Locales;

// The options of a format; one that is not known here is refused rather than overlooked.
internal sealed class LocaleOptions
{
    private readonly Dictionary<string, JsonElement> _values = [];

    public LocaleOptions(JsonElement options, string where, params IReadOnlyList<string> known)
    {
        foreach (var option in options.ValueKind == JsonValueKind.Object ? options.EnumerateObject() : default)
        {
            _values[option.Name] = known.Contains(option.Name) ? option.Value : throw new LocaleRefusedException(
                $"{where} has no option '{Excerpt.Cut(option.Name)}' here; it has {string.Join(", ", known)}");
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name, params IReadOnlyList<string> known)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return known.Count == 0 || known.Contains(text) ? text
            : throw new LocaleRefusedException($"{name} is one of {string.Join(", ", known)} here; got '{Excerpt.Cut(text)}'");
    }

    public bool? Flag(string name) => Text(name, "true", "false") is { } text ? text == "true" : null;

    public int? Number(string name, int most) => !_values.TryGetValue(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 && number <= most ? number
        : throw new LocaleRefusedException($"{name} is from 0 to {most}");
}

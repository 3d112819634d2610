using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metabot.Answers;

// A name in lower case; the first value stands for every word that is not known, so that a newer server can have more of them.
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Find(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString().ToLowerInvariant());

    // TryParse takes a number and a list of names, too; a number that has no name is its own text.
    private static T Find(string? word) =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && char.IsLetter(word![0]) && string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase) ? value : default;
}

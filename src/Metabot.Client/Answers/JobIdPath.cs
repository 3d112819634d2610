using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Metabot.Answers;

// Where an answer has the job's id: "job_id", or "data.id" for one inside of another object.
internal sealed class JobIdPath(string field)
{
    private readonly byte[][] _names = [.. field.Split('.').Select(Encoding.UTF8.GetBytes)];

    public static string? WhyNot(string? field) => string.IsNullOrWhiteSpace(field) || field!.Split('.').Any(string.IsNullOrWhiteSpace)
        ? "is no field's name; give one such as job_id, or a path of names such as data.id"
        : null;

    public bool IsAt(ref Utf8JsonReader name) => WrittenText.Matches(ref name, _names[0]);

    // Of the value of the first name. A copy of the reader looks into it.
    public long? Find(Utf8JsonReader value) => Find(value, depth: 1);

    private long? Find(Utf8JsonReader value, int depth)
    {
        if (depth == _names.Length)
        {
            return ReadId(ref value);
        }

        // What follows a value that is no object is its parent's.
        var isObject = value.TokenType == JsonTokenType.StartObject;
        while (isObject && value.Read() && value.TokenType == JsonTokenType.PropertyName)
        {
            var isNext = WrittenText.Matches(ref value, _names[depth]);
            value.Read();
            if (isNext)
            {
                return Find(value, depth + 1);
            }

            value.Skip();
        }

        return null;
    }

    private static long? ReadId(ref Utf8JsonReader value) => value.TokenType switch
    {
        JsonTokenType.Number when value.TryGetInt64(out var number) => number,
        JsonTokenType.String when Utf8Parser.TryParse(value.ValueSpan, out long digits, out var read) && read == value.ValueSpan.Length => digits,
        _ => null,
    };
}

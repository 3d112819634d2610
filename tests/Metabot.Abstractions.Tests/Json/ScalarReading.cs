using System.Text;
using System.Text.Json;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>One type of value, read from the same JSON by our reader and by System.Text.Json.</summary>
internal sealed class ScalarReading
{
    private readonly Func<string, string> _ours;
    private readonly Func<string, string> _theirs;

    private ScalarReading(string name, Func<string, string> ours, Func<string, string> theirs) => (Name, _ours, _theirs) = (name, ours, theirs);

    public string Name { get; }

    public static ScalarReading Create<T>(JobJsonRead<T> read, Func<T, string>? show = null)
    {
        var shown = show ?? (value => Oracle.Serialized(value));
        return new(
            typeof(T).Name,
            json => TryRead(json, read, out var value) ? shown(value!) : "refused",
            json => TryDeserialize<T>(json, out var value) ? shown(value!) : "refused");
    }

    /// <summary>What the two make of a value; null where it is the same.</summary>
    public string? Compare(string json) => (_ours(json), _theirs(json)) is var (ours, theirs) && ours != theirs ? $"{Name} of {json}: {ours}, and System.Text.Json {theirs}" : null;

    public bool Takes(string json) => _ours(json) != "refused";

    // As the value of a property with others around it: what a value leaves unread, its neighbours would show.
    private static bool TryRead<T>(string json, JobJsonRead<T> read, out T? value)
    {
        var isRight = JobJsonReader.TryRead(
            Encoding.UTF8.GetBytes($$"""{"before":[1],"value":{{json}},"after":7}"""),
            (ref JobJsonReader reader) =>
            {
                var (found, after) = (default(T), 0);
                reader.ReadStartObject();
                while (reader.ReadName())
                {
                    if (reader.IsNamed("value"u8))
                    {
                        found = read(ref reader);
                    }
                    else if (reader.IsNamed("after"u8))
                    {
                        after = reader.ReadInt32();
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                return (Value: found, After: after);
            },
            out var result);
        value = result.Value;
        return isRight && result.After == 7 && value is not null;
    }

    // Null is the generated code's: it asks before it reads.
    private static bool TryDeserialize<T>(string json, out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize<Holder<T>>(Encoding.UTF8.GetBytes($$"""{"Value":{{json}}}"""))!.Value;
            return value is not null;
        }
        catch (Exception error) when (error is JsonException or FormatException or OverflowException)
        {
            value = default;
            return false;
        }
    }

    private sealed record Holder<T>(T? Value);
}

using System.Text.Json;

namespace Metabot.Answers;

// A name or a text of an answer, compared with one that is known here.
internal static class WrittenText
{
    public static bool Matches(ref Utf8JsonReader reader, ReadOnlySpan<byte> known)
    {
        try
        {
            return reader.ValueTextEquals(known);
        }
        catch (InvalidOperationException)
        {
            // half of a surrogate pair, which nothing has that is known here
            return false;
        }
    }
}

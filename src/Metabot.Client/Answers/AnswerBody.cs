using System.Text;
using Metabot.Rules;

namespace Metabot.Answers;

// The JSON of an answer of success.
internal static class AnswerBody
{
    private const int LongestExcerpt = 200;
    private const int MostBytesOfCharacter = 4;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> Json(BotTransportResponse response)
    {
        var body = response.Body.Span;
        return body.StartsWith(ByteOrderMark) ? body.Slice(ByteOrderMark.Length) : body;
    }

    public static void DemandSuccess(BotTransportResponse response)
    {
        if (response.StatusCode is < 200 or >= 300)
        {
            throw Refusal.Read(response).ToException("call");
        }
    }

    public static BotApiException Unreadable(BotTransportResponse response, string what)
    {
        var bytes = Json(response);
        var beginning = bytes.Slice(0, Math.Min(bytes.Length, LongestExcerpt * MostBytesOfCharacter)).ToArray();
        return new BotApiException(
            $"the bot's answer ({response.StatusCode}) is not {what}: {(bytes.IsEmpty ? "it is empty" : Excerpt.Cut(Encoding.UTF8.GetString(beginning), LongestExcerpt))}", response.StatusCode, field: null, serverMessage: null);
    }
}

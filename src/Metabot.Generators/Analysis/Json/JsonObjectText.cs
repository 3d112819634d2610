namespace Metabot.Generators.Analysis.Json;

// Why a text is not one JSON object.
internal static class JsonObjectText
{
    public static (int Start, int Length, string Why)? FindFault(string text)
    {
        var tokens = new JsonTokens(text);
        while (tokens.TryRead())
        {
        }

        return tokens.Fault;
    }
}

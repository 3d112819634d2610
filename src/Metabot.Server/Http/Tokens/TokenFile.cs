using System.Text;
using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Manifest;

namespace Metabot.Server.Http.Tokens;

// A JSON file of tokens: their names, hashes, bots and rates.
internal static class TokenFile
{
    private const int HashLength = 32;
    private const string HalfSurrogate = "a string has half of a surrogate pair.";

    private static readonly string[] Names = ["name", "sha256", "bots", "max_calls_per_second"];

    /// <exception cref="InvalidOperationException">The file cannot be read, or has a mistake.</exception>
    public static IReadOnlyList<AccessToken> Read(string path)
    {
        var errors = new FieldErrors("$");
        var tokens = ReadAll(Parse(path), errors);
        if (tokens.GroupBy(token => token.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            errors.Add("$.tokens", $"two tokens are called '{twice.Key}'; a name tells in the log who called");
        }
        else if (errors.Count == 0 && tokens.GroupBy(token => Convert.ToHexString(token.Hash)).FirstOrDefault(same => same.Count() > 1) is { } one)
        {
            errors.Add("$.tokens", $"{string.Join(" and ", one.Select(token => $"'{token.Name}'"))} have one sha256; each has a token of its own, or its bots and its rate would be another's");
        }

        return errors.Count == 0
            ? tokens
            : throw Wrong(path, string.Join(" ", errors.Told.Select(error => $"{error.Field}: {error.Message}.")));
    }

    private static JsonElement Parse(string path)
    {
        var text = ReadText(path);
        try
        {
            using var document = JsonDocument.Parse(text, JsonText.Strict with { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return JsonText.IsText(document.RootElement) ? document.RootElement.Clone() : throw new JsonException(HalfSurrogate);
        }
        catch (JsonException exception)
        {
            throw Wrong(path, exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            // Of a name.
            throw Wrong(path, HalfSurrogate, exception);
        }
    }

    // Without the byte order mark that some editors begin a file with.
    private static ReadOnlyMemory<byte> ReadText(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return Utf8Text.WhyNot(bytes) is { } wrong
                ? throw Wrong(path, $"it is {wrong.Why}.")
                : bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, exception.Message, exception);
        }
    }

    private static InvalidOperationException Wrong(string path, string why, Exception? exception = null) => new(
        $"The token file '{path}' cannot be used: {why} 'metabot token' makes a token and its entry (--token-file, BotServerOptions.TokenFile).", exception);

    private static List<AccessToken> ReadAll(JsonElement json, FieldErrors errors)
    {
        var fields = new JsonFields(json, errors, ["tokens"], "$");
        if (fields.Value("tokens") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            fields.Refuse("tokens", "tokens must be an array with at least one token");
            return [];
        }

        return [.. list.EnumerateArray().Select((token, index) => ReadOne(new JsonFields(token, errors, Names, $"$.tokens[{index}]"), errors))];
    }

    private static AccessToken ReadOne(JsonFields fields, FieldErrors errors) =>
        new(fields.Required("name"), ReadHash(fields), ReadBots(fields, errors), ReadRate(fields));

    private static byte[] ReadHash(JsonFields fields)
    {
        var text = fields.Required("sha256");
        var hash = new byte[HashLength];
        if (text.Length > 0 && (text.Length != 2 * HashLength || Convert.FromHexString(text, hash, out _, out _) != System.Buffers.OperationStatus.Done))
        {
            fields.Refuse("sha256", $"sha256 must be the {2 * HashLength} hexadecimal digits that 'metabot token' prints; got '{Excerpt.Cut(text)}'");
        }

        return hash;
    }

    // Absent means every bot.
    private static List<long>? ReadBots(JsonFields fields, FieldErrors errors)
    {
        if (fields.Value("bots") is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            fields.Refuse("bots", "bots must be an array of bot ids with at least one in it, for example [42]; without it the token is for every bot");
            return null;
        }

        var bots = new List<long>();
        foreach (var (index, id) in value.EnumerateArray().Index())
        {
            if (id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var bot) && bot > 0)
            {
                bots.Add(bot);
            }
            else
            {
                errors.Add($"{fields.Field("bots")}[{index}]", $"a bot's id is a whole number from 1; got {JsonText.Describe(id)}");
            }
        }

        return bots;
    }

    private static int? ReadRate(JsonFields fields) => fields.Id("max_calls_per_second") is { } rate ? (int)Math.Min(rate, int.MaxValue) : null;
}

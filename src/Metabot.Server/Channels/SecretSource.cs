using System.Text.Json.Nodes;
using Metabot.Server.Json;

namespace Metabot.Server.Channels;

// Where a secret is: in the environment or in a file, never in bot.json, which is copied and shown. Field is its place in bot.json.
internal sealed record SecretSource(string Field, bool IsFile, string Name)
{
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Schema(string secret, string meaning) =>
    [
        new($"{secret}_env", new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = $"{meaning}: the variable of the environment that has it." }),
        new($"{secret}_file", new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = $"{meaning}: the file that has it, relative to the bot's folder." }),
    ];

    // Null when neither is there, or both, which is refused.
    public static SecretSource? Read(JsonFields fields, string secret)
    {
        var (variable, file) = (fields.NotBlank($"{secret}_env"), fields.NotBlankText($"{secret}_file"));
        if (variable is not null && file is not null)
        {
            fields.Refuse($"{secret}_file", $"{secret}_env and {secret}_file both say where the secret is; leave one out");
            return null;
        }

        return variable is not null ? new SecretSource(fields.Field($"{secret}_env"), IsFile: false, variable)
            : file is not null ? new SecretSource(fields.Field($"{secret}_file"), IsFile: true, file)
            : null;
    }

    public static SecretSource? ReadRequired(JsonFields fields, string secret)
    {
        if (!fields.Has($"{secret}_env") && !fields.Has($"{secret}_file"))
        {
            fields.Refuse($"{secret}_env", $"{secret}_env is missing; name the variable of the environment that has the secret, or a file with {secret}_file");
        }

        return Read(fields, secret);
    }

    /// <exception cref="InvalidOperationException">There is no such variable or file, or nothing in it.</exception>
    public string Find(string botFolder)
    {
        var secret = IsFile ? ReadFile(botFolder) : Environment.GetEnvironmentVariable(Name);
        return string.IsNullOrWhiteSpace(secret)
            ? throw Missing(IsFile ? $"the file '{Name}' is empty" : $"the environment has no variable {Name}")
            : secret.Trim();
    }

    public InvalidOperationException Missing(string why, Exception? exception = null) => new($"{why} ({Field} in bot.json).", exception);

    private string ReadFile(string botFolder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(botFolder, Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Missing($"the file '{Name}' cannot be read: {exception.Message}", exception);
        }
    }
}

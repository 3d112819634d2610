using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// Reads a document that an export has written, or somebody else.
internal static class BotDocumentReader
{
    // What is wrong with the manifest's own members, the loader says.
    public static BotDocument Read(JsonElement json, FieldErrors errors)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add("$", $"a bot's document is a JSON object; got {JsonText.Describe(json)}");
            return BotDocument.Empty;
        }

        var manifest = json.EnumerateObject().Where(member => member.Name is not (BotDocument.FilesName or "$schema"));
        var (texts, contents) = (new Dictionary<string, string>(), new Dictionary<string, byte[]>());
        if (json.TryGetProperty(BotDocument.FilesName, out var files))
        {
            ReadFiles(files, texts, contents, errors);
        }

        return new BotDocument(JsonSerializer.SerializeToElement(manifest.ToDictionary(member => member.Name, member => member.Value)), texts) { Contents = contents };
    }

    private static void ReadFiles(JsonElement json, Dictionary<string, string> texts, Dictionary<string, byte[]> contents, FieldErrors errors)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add("$.files", $"files must be an object of texts by file names; got {JsonText.Describe(json)}");
            return;
        }

        foreach (var file in json.EnumerateObject())
        {
            var path = $"$.files.{Excerpt.Cut(file.Name)}";
            if (WhyNoName(file.Name) is { } why)
            {
                errors.Add(path, $"'{Excerpt.Cut(file.Name)}' {why}");
            }
            else if (file.Value.ValueKind == JsonValueKind.String)
            {
                texts[file.Name] = file.Value.GetString()!;
            }
            else if (file.Value.ValueKind == JsonValueKind.Object && file.Value.TryGetProperty(BotDocument.Base64Name, out var content) && content.ValueKind == JsonValueKind.String && content.TryGetBytesFromBase64(out var bytes))
            {
                contents[file.Name] = bytes;
            }
            else
            {
                errors.Add(path, $"a file is its text, a string, or {{ \"base64\": \"…\" }}; got {JsonText.Describe(file.Value)}");
            }
        }
    }

    // A name that is one on every machine, and leads nowhere else.
    private static string? WhyNoName(string name)
    {
        var parts = name.Split('/');
        return name is ManifestFile.Name ? "is the manifest itself, whose members stand in the document"
            : parts.Any(part => string.IsNullOrWhiteSpace(part) || part is "." or "..") ? "is outside the bot's folder, or in none; write for example js/report.js"
            : name.Any(character => char.IsControl(character) || character is '\\' or ':') ? "has a character that is in no file name; write for example js/report.js"
            : null;
    }
}

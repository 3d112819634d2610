using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// JavaScript in a manifest is text, or { "file": "name.js" } beside the manifest.
internal sealed class JavaScriptReader(string folder, FieldErrors errors) : IJavaScriptSources
{
    public static readonly ManifestShape InFile = new(
        "file", new ManifestField("file", new() { ["type"] = "string", ["examples"] = new JsonArray("js/report.js") }, IsRequired: true));

    private readonly List<JavaScriptSource> _sources = [];

    public Snippets Snippets { get; private set; } = new(new Dictionary<string, string>());

    public void ReadSnippets(JsonFields manifest)
    {
        var snippets = new Dictionary<string, string>();
        foreach (var (name, value) in manifest.Members("snippets"))
        {
            if (Text($"{manifest.Field("snippets")}.{name}", value) is { } snippet)
            {
                snippets[name] = snippet.Code;
            }
        }

        Snippets = new Snippets(snippets);
    }

    public JavaScriptSource? Read(JsonFields fields, string name)
    {
        if (fields.Value(name) is not { } value || Text(fields.Field(name), value) is not { } text)
        {
            return null;
        }

        var filled = new JavaScriptSource(Snippets.Fill(text.Code, out var unknown), text.Where);
        foreach (var snippet in unknown)
        {
            errors.Add(text.Where, UnknownSnippet.Message(snippet, Snippets));
        }

        if (unknown.Count == 0)
        {
            _sources.Add(filled);
        }

        return filled;
    }

    // Of everything that was read.
    public async Task CheckSyntaxAsync(JavaScriptRunner javaScript)
    {
        foreach (var source in _sources)
        {
            if (await javaScript.FindErrorAsync(source.Code) is { } error)
            {
                errors.Add($"{source.Where}({error.Line},{error.Column})", $"JavaScript syntax error: {error.Message}");
            }
        }
    }

    private JavaScriptSource? Text(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new JavaScriptSource(value.GetString()!, path);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            var fields = new JsonFields(value, errors, InFile.Names, path);
            return fields.NotBlank("file") is { } file ? ReadFile(fields.Field("file"), file) : null;
        }

        errors.Add(path, $"JavaScript is a string or {{ \"file\": \"name.js\" }}; got {JsonText.Describe(value)}");
        return null;
    }

    private JavaScriptSource? ReadFile(string path, string name)
    {
        if (name.Contains('\0'))
        {
            errors.Add(path, $"'{Excerpt.Of(name)}' has a null character, which no file name can have");
            return null;
        }

        var file = Path.GetFullPath(Path.Combine(folder, name));
        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            errors.Add(path, $"'{name}' is outside the bot's folder; keep the bot's files in it");
            return null;
        }

        if (!File.Exists(file))
        {
            errors.Add(path, $"there is no file '{name}' in the bot's folder");
            return null;
        }

        try
        {
            return new JavaScriptSource(File.ReadAllText(file), name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(path, $"the file '{name}' cannot be read: {exception.Message}");
            return null;
        }
    }
}

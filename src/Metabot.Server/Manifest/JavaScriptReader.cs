using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.JavaScript;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// JavaScript in a manifest is text, or { "file": "name.js" } beside the manifest.
internal sealed class JavaScriptReader(ManifestFile manifest, FieldErrors errors) : IJavaScriptSources
{
    public static readonly ManifestShape InFile = new(
        "file", new ManifestField("file", new() { ["type"] = "string", ["examples"] = new JsonArray("js/report.js") }, IsRequired: true));

    private readonly ScriptFiles _files = new(Path.GetDirectoryName(manifest.Source.FullName)!);
    private readonly Dictionary<string, SourceText> _snippets = [];
    private readonly List<WrittenScript> _scripts = [];
    private readonly List<BotFinding> _findings = [];

    public Snippets Snippets { get; private set; } = new(new Dictionary<string, string>());

    // The texts of all files that were read.
    public IReadOnlyDictionary<string, string> Files => _files.Texts;

    // Each once: what is wrong in a snippet is wrong wherever it stands.
    public IEnumerable<BotFinding> Findings => _findings.DistinctBy(finding => (finding.File.Name, finding.Range, finding.RuleId, finding.Message));

    public void ReadSnippets(JsonFields fields)
    {
        foreach (var (name, value) in fields.Members("snippets"))
        {
            if (Text($"{fields.Field("snippets")}.{name}", value) is { } snippet)
            {
                _snippets[name] = snippet;
            }
        }

        Snippets = new Snippets(_snippets.ToDictionary(snippet => snippet.Key, snippet => snippet.Value.Text));
    }

    public JavaScriptSource? Read(JsonFields fields, string name) => Read(fields, name, ScriptRules.Script);

    public JavaScriptSource? ReadCondition(JsonFields fields) => Read(fields, IJavaScriptSources.Condition, ScriptRules.Condition);

    // Of everything that was read.
    public async Task CheckAsync(JavaScriptRunner javaScript, bool withMeaning)
    {
        foreach (var script in _scripts)
        {
            foreach (var finding in await javaScript.CheckAsync(script.Text.Text, withMeaning ? script.Rules : ScriptRules.Syntax))
            {
                _findings.Add(script.Finding(finding));
            }
        }
    }

    // The files of the folder plugins, by the names that require knows them by.
    public IReadOnlyDictionary<string, string> ReadPlugins()
    {
        var plugins = new Dictionary<string, string>();
        foreach (var file in _files.FindPlugins())
        {
            if (PluginName.WhyWrong(file) is { } wrong)
            {
                errors.Add("$", $"plugins/{file}.js: {wrong}");
            }
            else if (_files.TryRead($"plugins/{file}.js", out var source, out var why))
            {
                plugins[file] = Fill(SourceText.Whole(source), ScriptRules.Script).Code;
            }
            else
            {
                errors.Add("$", why);
            }
        }

        return plugins;
    }

    private JavaScriptSource? Read(JsonFields fields, string name, ScriptRules rules) =>
        fields.Value(name) is { } value && Text(fields.Field(name), value) is { } text
            ? Fill(text, rules)
            : null;

    private JavaScriptSource Fill(SourceText text, ScriptRules rules)
    {
        var parts = Snippets.Split(text.Text);
        var script = new WrittenScript(new FilledText(text, _snippets, parts), rules);
        var unknown = parts.Where(part => part.Missing is not null).ToList();
        _findings.AddRange(unknown.Select(part => Missing(part, part.Snippet is { } snippet ? _snippets[snippet] : text)));
        if (unknown.Count == 0)
        {
            _scripts.Add(script);
        }

        return new JavaScriptSource(script.Text.Text, text.Path ?? text.File.Name) { Describe = script.Text.Describe };
    }

    private BotFinding Missing(SnippetPart part, SourceText within)
    {
        var start = within.Place(part.Start);
        return new BotFinding(within.File, new TextRange(start, within.Place(part.Start + part.Length) - start), UnknownSnippet.Message(part.Missing!, Snippets), within.Path);
    }

    private SourceText? Text(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return manifest.Text(path, value.GetString()!);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            var fields = new JsonFields(value, errors, InFile.Names, path);
            return fields.Required("file") is { Length: > 0 } file ? ReadFile(fields.Field("file"), file) : null;
        }

        errors.Add(path, $"JavaScript is a string or {{ \"file\": \"name.js\" }}; got {JsonText.Describe(value)}");
        return null;
    }

    private SourceText? ReadFile(string path, string name)
    {
        if (_files.TryRead(name, out var file, out var why))
        {
            return SourceText.Whole(file);
        }

        errors.Add(path, why);
        return null;
    }
}

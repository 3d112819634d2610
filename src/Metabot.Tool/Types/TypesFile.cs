using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Metabot.Language;

namespace Metabot.Tool.Types;

// metabot.d.ts: the language of host.d.ts, with the names of one bot in it.
internal static partial class TypesFile
{
    public const string Name = "metabot.d.ts";

    public const string ProjectName = "jsconfig.json";

    // Each file is one of its own, as on the platform: let ticket may stand in one although ticket is a global. TypeScript is strict
    // by default since version 6, and scripts hand on what may be null.
    public const string Project =
        """
        {
          "compilerOptions": {
            "target": "es2020",
            "lib": ["es2020"],
            "types": [],
            "module": "commonjs",
            "moduleDetection": "force",
            "allowJs": true,
            "strict": false,
            "noEmit": true
          }
        }

        """;

    private const string Request = "declare const request: any;\n";

    private const string Beginning = "// What this bot's JavaScript knows, written by 'metabot types'. Run it again when bot.json changes.\n";

    public static string Write(BotNames names)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AttributeName"] = Open(names.Attributes),
            ["TagName"] = Open(names.Tags),
            ["ContextName"] = Open(names.Contexts),
            ["StatusName"] = Closed(names.Statuses),
            ["ScriptCode"] = Closed(names.Scripts),
            ["TriggerCode"] = Closed(names.Triggers),
            ["BroadcastCode"] = Closed(names.Broadcasts),
            ["SnippetName"] = Closed(names.Snippets),
            ["TableName"] = Closed(names.Tables),
        };

        // All at once: a name may read like a line of the text.
        var text = new StringBuilder(Alias.Replace(
            HostLanguage.Text.ReplaceLineEndings("\n"),
            line => aliases.TryGetValue(line.Groups["alias"].Value, out var type) ? $"type {line.Groups["alias"].Value} = {type};" : line.Value));
        if (names.Parameters.Count > 0)
        {
            text.Replace(Request, $"declare const request: {WriteParameters(names.Parameters)};\n");
        }

        foreach (var plugin in names.Plugins)
        {
            text.Append($"declare module {JsonSerializer.Serialize(plugin, Readable)};\n");
        }

        return Beginning + text;
    }

    // A file does not say which script it is of, so each may read what any declares, and what none does.
    private static string WriteParameters(SortedDictionary<string, SortedSet<string>> parameters) =>
        $"{{ {string.Concat(parameters.Select(parameter => $"{JsonSerializer.Serialize(parameter.Key, Readable)}?: {string.Join(" | ", parameter.Value)}; "))}[name: string]: any }}";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex(@"^type (?<alias>\w+) = string;$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Alias { get; }

    // Any other text is right, too: a tag is made by being put on.
    private static string Open(SortedSet<string> names) => names.Count == 0 ? "string" : $"{Closed(names)} | (string & {{}})";

    // Where nothing is known nothing is checked.
    private static string Closed(SortedSet<string> names) =>
        names.Count == 0 ? "string" : string.Join(" | ", names.Select(name => JsonSerializer.Serialize(name, Readable)));
}

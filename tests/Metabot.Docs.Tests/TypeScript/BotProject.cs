using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Metabot.Tool.Types;

namespace Metabot.Docs.Tests.TypeScript;

/// <summary>A folder for the compiler: the types of a bot, and JavaScript that is checked by them.</summary>
internal sealed partial class BotProject : IDisposable
{
    private static readonly string[] PropertiesOfCode = ["condition", "javascript"];

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;
    private readonly JsonNode _bot;
    private int _count;

    private BotProject(string botFolder)
    {
        _bot = JsonNode.Parse(File.ReadAllText(Path.Combine(botFolder, "bot.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        File.WriteAllText(Path.Combine(_folder, TypesFile.Name), TypesFile.Write(BotNames.Read(botFolder)));
        File.WriteAllText(Path.Combine(_folder, TypesFile.ProjectName), TypesFile.Project);
    }

    /// <summary>Nothing to check yet.</summary>
    public static BotProject With(string botFolder) => new(botFolder);

    /// <summary>All JavaScript of a bot: its files, and what stands in bot.json.</summary>
    public static BotProject Of(string botFolder)
    {
        var project = new BotProject(botFolder);
        foreach (var file in Directory.EnumerateFiles(botFolder, "*.js", SearchOption.AllDirectories))
        {
            project.Add(File.ReadAllText(file));
        }

        project.AddCodeIn(project._bot);
        return project;
    }

    /// <summary>The platform runs a text as the body of a function: return may stand in it.</summary>
    public BotProject Add(string code)
    {
        _count++;
        File.WriteAllText(Path.Combine(_folder, $"script-{_count}.js"), $"(function () {{\n{Snippet.Replace(code, match => (string)_bot["snippets"]![match.Groups["name"].Value]!)}\n}})();\n");
        return this;
    }

    public Task<string> CheckAsync() => TypeScriptCompiler.CheckAsync(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void AddCodeIn(JsonNode? node)
    {
        foreach (var (name, value) in node is JsonObject members ? members.ToArray() : [])
        {
            if (PropertiesOfCode.Contains(name) && value is JsonValue code)
            {
                Add(code.GetValue<string>());
            }

            AddCodeIn(value);
        }

        foreach (var item in node as JsonArray ?? [])
        {
            AddCodeIn(item);
        }
    }

    [GeneratedRegex(@"\[\[:(?<name>[^\]]+):\]\];?")]
    private static partial Regex Snippet { get; }
}

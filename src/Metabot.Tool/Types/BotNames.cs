using System.Text.Json;
using Metabot.Server.Json;

namespace Metabot.Tool.Types;

// The names that a bot has or uses. Tags, attributes and contexts are made by being used, so there may be more of these.
internal sealed class BotNames
{
    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public SortedSet<string> Attributes { get; } = NewSet();

    public SortedSet<string> Tags { get; } = NewSet();

    public SortedSet<string> Contexts { get; } = NewSet();

    public SortedSet<string> Statuses { get; } = NewSet();

    public SortedSet<string> Scripts { get; } = NewSet();

    public SortedSet<string> Triggers { get; } = NewSet();

    public SortedSet<string> Broadcasts { get; } = NewSet();

    public SortedSet<string> Snippets { get; } = NewSet();

    public SortedSet<string> Tables { get; } = NewSet();

    // What require finds in the bot's own files: Business.Orders.Totals.
    public SortedSet<string> Plugins { get; } = NewSet();

    // What scripts declare of their input, and as what: several may declare one of the same name.
    public SortedDictionary<string, SortedSet<string>> Parameters { get; } = new(StringComparer.Ordinal);

    /// <exception cref="JsonException">bot.json is no JSON.</exception>
    /// <exception cref="InvalidDataException">A string in it is no text.</exception>
    public static BotNames Read(string folder)
    {
        var names = new BotNames();
        using (var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "bot.json")), Json))
        {
            if (!JsonText.IsText(manifest.RootElement))
            {
                throw new InvalidDataException("a string of bot.json has half of a surrogate pair");
            }

            ManifestNames.AddTo(names, manifest.RootElement);
            RequestTypes.AddTo(names.Parameters, manifest.RootElement);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            NamesInText.AddTo(names, File.ReadAllText(file));
        }

        var plugins = Path.Combine(folder, "plugins");
        names.Plugins.UnionWith(Directory.Exists(plugins) ? Directory.EnumerateFiles(plugins, "*.js").Select(file => Path.GetFileNameWithoutExtension(file)) : []);
        return names;
    }

    private static SortedSet<string> NewSet() => new(StringComparer.Ordinal);
}

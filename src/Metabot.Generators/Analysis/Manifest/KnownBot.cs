using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Metabot.Bots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Manifest;

// A bot that the compilation was given: its manifest and the JavaScript files of its folder, by their names there.
internal sealed class KnownBot
{
    private static readonly ConditionalWeakTable<SourceText, KnownBot> All = new();

    private readonly IReadOnlyDictionary<string, SourceText> _scripts;

    private KnownBot(AdditionalText file, BotManifest manifest, IReadOnlyDictionary<string, SourceText> scripts)
    {
        (File, Manifest, _scripts) = (file, manifest, scripts);
        Outline = manifest.Root is { } root ? BotOutline.Read(root, FindScript) : null;
    }

    public AdditionalText File { get; }

    public BotManifest Manifest { get; }

    // Null while the manifest is no JSON object.
    public BotOutline? Outline { get; }

    // Each is read anew only when one of its files has changed.
    public static IReadOnlyList<KnownBot> Find(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) =>
        [.. files.Where(BotManifest.IsNameOf).Select(file => Find(file, files, cancellationToken)).OfType<KnownBot>()];

    // The name of a file in the folder of this bot; null for one that is elsewhere.
    public string? NameOf(AdditionalText file) => NameIn(FolderOf(File), file);

    // Whether JavaScript that no part of the bot names, such as a plugin, has a text in it.
    public bool MentionsElsewhere(string text)
    {
        var read = new HashSet<string?>((Outline?.Codes ?? []).Select(code => code.File));
        return _scripts.Where(script => !read.Contains(script.Key)).Select(script => script.Value.ToString())
            .Concat((Manifest.Root?.Find("files")?.Members ?? []).Where(file => file.Value.Kind == BotValueKind.Text && !read.Contains(file.Name)).Select(file => file.Value.Text))
            .Any(script => script.IndexOf(text, StringComparison.Ordinal) >= 0);
    }

    private static KnownBot? Find(AdditionalText file, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var scripts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var other in files)
        {
            if (NameIn(FolderOf(file), other) is { } name && other.GetText(cancellationToken) is { } script)
            {
                scripts[name] = script;
            }
        }

        if (All.TryGetValue(text, out var known) && known.File.Path == file.Path && known._scripts.Count == scripts.Count
            && scripts.All(script => known._scripts.TryGetValue(script.Key, out var before) && before == script.Value))
        {
            return known;
        }

        var read = new KnownBot(file, BotManifest.Read(text), scripts);
        All.Remove(text);
        return All.GetValue(text, _ => read);
    }

    private static string FolderOf(AdditionalText file) => Slashed(Path.GetDirectoryName(file.Path) ?? "");

    private static string? NameIn(string folder, AdditionalText file)
    {
        var path = Slashed(file.Path);
        return !path.EndsWith(".js", StringComparison.Ordinal) ? null
            : folder.Length == 0 ? path.TrimStart('/')
            : path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal) ? path.Substring(folder.TrimEnd('/').Length + 1)
            : null;
    }

    private static string Slashed(string path) => path.Replace('\\', '/');

    // A document has its files inside.
    private string? FindScript(string name)
    {
        var plain = name.StartsWith("./", StringComparison.Ordinal) ? name.Substring(2) : name;
        return _scripts.TryGetValue(plain, out var script) ? script.ToString() : Manifest.Root?.Find("files")?.FindText(plain);
    }
}

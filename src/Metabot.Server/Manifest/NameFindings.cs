using Metabot.Bots;
using Metabot.Rules;

namespace Metabot.Server.Manifest;

// Names that a bot waits for and can never have: a status that it has not, a tag, attribute or context that nothing sets where something sets
// one of nearly the same name. One that nothing sets at all may come from a caller or from people.
internal static class NameFindings
{
    public static IEnumerable<BotFinding> FindIn(ManifestFile manifest, IReadOnlyDictionary<string, string> files)
    {
        var bot = WrittenBot.Read(manifest, files);
        var set = bot.Names.Where(name => name.Use == NameUse.Sets).Select(name => (name.Kind, name.Name))
            .Concat(bot.BotAttributes.Select(name => (BotNameKind.BotAttribute, name)))
            .ToHashSet();
        foreach (var name in bot.Names.Where(name => name.Use == NameUse.Reads && !set.Contains((name.Kind, name.Name))))
        {
            if (FindMeant(name, bot, set) is var (words, meant))
            {
                yield return new BotFinding(FileOf(name, manifest, files), name.Range, words + (meant is null ? "" : $"; did you mean '{meant}'?")) { Severity = FindingSeverity.Warning };
            }
        }
    }

    private static (string Words, string? Meant)? FindMeant(BotName name, BotOutline bot, HashSet<(BotNameKind Kind, string Name)> set)
    {
        switch (name.Kind)
        {
            // What bot.json names itself is an error already.
            case BotNameKind.Status when name.IsInCode && !bot.Statuses.Contains(name.Name):
                return ($"the bot has no status '{Excerpt.Cut(name.Name)}'", NearestName.Find(name.Name, bot.Statuses));
            case BotNameKind.Tag or BotNameKind.Attribute or BotNameKind.BotAttribute or BotNameKind.Context:
                var meant = set.FirstOrDefault(each => each.Kind == name.Kind && MistypedName.IsSlip(name.Name, each.Name)).Name;
                return meant is null ? null : ($"nothing sets the {BotName.Describe(name.Kind)} '{Excerpt.Cut(name.Name)}'", meant);
            default:
                return null;
        }
    }

    private static SourceFile FileOf(BotName name, ManifestFile manifest, IReadOnlyDictionary<string, string> files) =>
        name.File is not { } file ? manifest.Source : new SourceFile(Path.GetDirectoryName(manifest.Source.FullName)!, file, files.GetValueOrDefault(file) ?? "");
}

using Metabot.Bots;
using Metabot.Rules;

namespace Metabot.Server.Manifest;

// What is wrong in a bot as a whole, each at its place. What a caller or a person may make right is a note.
internal static class WholeBotFindings
{
    public static IEnumerable<BotFinding> FindIn(ManifestFile manifest, IReadOnlyDictionary<string, string> files)
    {
        var bot = WrittenBot.Read(manifest, files);
        var read = bot.Codes.Select(code => code.File).ToHashSet();
        var others = files.Where(file => !read.Contains(file.Key)).Select(file => file.Value).ToList();
        return UnknownStatuses(bot)
            .Concat(UnsetNames.Find(bot, name => others.Exists(text => text.Contains(name, StringComparison.Ordinal))))
            .Concat(ParameterFaults.Find(bot, _ => false))
            .Concat(TriggerCircles.Find(bot))
            .Select(fault => new BotFinding(FileOf(fault, manifest, files), fault.Range, fault.IsSure ? fault.Message : fault.Message + "; a caller or a person has to", fault.Path)
            {
                Severity = fault.IsSure ? FindingSeverity.Warning : FindingSeverity.Note,
            });
    }

    // What bot.json names itself is an error already.
    private static IEnumerable<BotFault> UnknownStatuses(BotOutline bot) =>
        from name in bot.Names
        where name is { Kind: BotNameKind.Status, Use: NameUse.Reads, IsInCode: true } && !bot.Statuses.Contains(name.Name)
        let nearest = NearestName.Find(name.Name, bot.Statuses)
        select new BotFault(name.File, name.Range, $"the bot has no status '{Excerpt.Cut(name.Name)}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"), IsSure: true);

    private static SourceFile FileOf(BotFault fault, ManifestFile manifest, IReadOnlyDictionary<string, string> files) =>
        fault.File is not { } file ? manifest.Source : new SourceFile(Path.GetDirectoryName(manifest.Source.FullName)!, file, files.GetValueOrDefault(file) ?? "");
}

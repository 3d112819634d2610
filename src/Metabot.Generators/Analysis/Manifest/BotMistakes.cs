using Metabot.Bots;
using Metabot.JavaScript;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// What keeps a bot from running, or a piece of its JavaScript.
internal static class BotMistakes
{
    private const string InManifest = "the bot's manifest: ";

    public static IEnumerable<BotMistake> Find(KnownBot bot)
    {
        var manifest = bot.Manifest;
        if (manifest is not { Root: { } root } || bot.Outline is not { } outline)
        {
            return [new(null, manifest.FaultRange, Rule.ManifestMistake, InManifest + "this is no JSON object: " + manifest.Fault)];
        }

        var isDocument = Path.GetFileName(bot.File.Path) != BotManifest.FileName;
        return ManifestSchema.FindMistakes(root, isDocument).Concat(FindReferences(outline)).Concat(TriggerChains.Find(outline))
            .Select(mistake => new BotMistake(null, mistake.Range, Rule.ManifestMistake, InManifest + mistake.Message))
            .Concat(outline.Codes.Select(FindFault).OfType<BotMistake>());
    }

    private static BotMistake? FindFault(BotCode code) =>
        code.Fault is not { } fault || fault.RuleId != Rule.ConditionSyntax.Id ? null
        : new(code.File, code.Find(new TextRange(fault.Index, fault.Length)), Rule.BotScriptSyntax, fault.Message);

    // What the bot names and does not have itself.
    private static IEnumerable<(TextRange Range, string Message)> FindReferences(BotOutline bot) =>
        from name in bot.Names
        where name.File is null && Known(bot, name.Kind) is { } known && !known.Contains(name.Name)
        let nearest = NearestName.Find(name.Name, Known(bot, name.Kind)!)
        select (name.Range, $"the bot has no {BotName.Describe(name.Kind)} '{Excerpt.Cut(name.Name)}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));

    // Null for names that are made by being used.
    private static IEnumerable<string>? Known(BotOutline bot, BotNameKind kind) => kind switch
    {
        BotNameKind.Script => bot.CodesOf(BotSection.Scripts),
        BotNameKind.Trigger => bot.CodesOf(BotSection.Triggers),
        BotNameKind.Broadcast => bot.CodesOf(BotSection.Broadcasts),
        BotNameKind.Status => bot.Statuses,
        _ => null,
    };
}

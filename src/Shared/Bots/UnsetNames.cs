using Metabot.Rules;

namespace Metabot.Bots;

// Names that a bot waits for and that nothing sets. MayBeSetElsewhere says whether a caller or a file that was not read may.
internal static class UnsetNames
{
    public static IEnumerable<BotFault> Find(BotOutline bot, Func<string, bool> mayBeSetElsewhere)
    {
        var set = new SetNames(bot);
        foreach (var name in bot.Names.Where(name => name.Use == NameUse.Reads && IsSettable(name, bot) && !set.MayHave(name.Kind, name.Name) && !mayBeSetElsewhere(name.Name)))
        {
            var meant = set.FindMistyped(name.Kind, name.Name);
            if (meant is not null || name.IsWaitedFor)
            {
                yield return new BotFault(name.File, name.Range, $"nothing sets the {BotName.Describe(name.Kind)} '{Excerpt.Cut(name.Name)}'" + (meant is null ? "" : $"; did you mean '{meant}'?"), IsSure: meant is not null);
            }
        }
    }

    // A status that the bot does not have is another mistake.
    private static bool IsSettable(BotName name, BotOutline bot) => name.Kind switch
    {
        BotNameKind.Tag or BotNameKind.Attribute or BotNameKind.BotAttribute or BotNameKind.Context => true,
        BotNameKind.Status => bot.Statuses.Contains(name.Name),
        _ => false,
    };
}

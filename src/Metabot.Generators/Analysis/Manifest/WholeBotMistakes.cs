using Metabot.Bots;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// What is likely wrong in a bot as a whole, beside the program that calls it.
internal static class WholeBotMistakes
{
    public static IEnumerable<BotMistake> Find(KnownBot bot, ProgramTexts program) =>
        bot.Outline is not { } outline ? [] :
        UnsetNames.Find(outline, name => program.MayMake(name) || bot.MentionsElsewhere(name))
            .Concat(ParameterFaults.Find(outline, name => program.Mention("request." + name)))
            .Concat(TriggerCircles.Find(outline))
            .Concat(FindUnstarted(bot, outline, program))
            .Select(fault => new BotMistake(fault.File, fault.Range, fault.IsSure ? Rule.BotContradiction : Rule.NobodyDoes, fault.Message));

    // A program that starts nothing of the bot is not the one that calls it.
    private static IEnumerable<BotFault> FindUnstarted(KnownBot bot, BotOutline outline, ProgramTexts program) =>
        outline.Parts.Any(part => part.Section != BotSection.Routes && IsCalled(part, program))
            ? UnstartedScripts.Find(outline, part => IsCalled(part, program) || bot.MentionsElsewhere(part.Code))
            : [];

    private static bool IsCalled(BotPart part, ProgramTexts program) => program.MayMake(part.Code) || (part.Id is { } id && program.HaveNumber(id));
}

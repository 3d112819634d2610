using Metabot.Bots;
using Metabot.JavaScript;

namespace Metabot.Generators.Analysis.Manifest;

// Triggers that name each other as the next one, without a delay: the server does not take such a bot.
internal static class TriggerChains
{
    public static IEnumerable<(TextRange Range, string Message)> Find(BotOutline bot) =>
        from start in bot.Parts
        where start.Section == BotSection.Triggers && ComesBack(start, bot)
        select (start.Written.Value.Find("trigger")!.Range, "these triggers run each other for ever; give one of them run_after_sec without run_at, or leave the trigger out");

    // A run_at slows a circle down once: when its time has passed it means at once, for ever.
    private static bool ComesBack(BotPart start, BotOutline bot)
    {
        var next = start;
        for (var steps = 0; steps <= bot.Parts.Count; steps++)
        {
            var written = next.Written.Value;
            var isDelayed = written.Find("run_at") is null && (written.Find("run_after_sec") ?? written.Find("run_after_min")) is { Text: not "0" };
            if (isDelayed || written.FindText("trigger") is not { } code || bot.Find(BotSection.Triggers, code) is not { } found)
            {
                return false;
            }

            next = found;
            if (next == start)
            {
                return true;
            }
        }

        return false;
    }
}

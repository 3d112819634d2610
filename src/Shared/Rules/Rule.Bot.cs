using static Metabot.Rules.RuleCategory;
using static Metabot.Rules.RuleSeverity;

namespace Metabot.Rules;

internal sealed partial record Rule
{
    public static readonly Rule UnknownTarget = new(
        "MBOT5001", Bot, Error, "The bot has no such target",
        "the bot has no {0} {1}{2}")
    {
        Stops = "a script, trigger, broadcast or endpoint that the bot does not have",
        Fix = "the nearest code",
    };
}

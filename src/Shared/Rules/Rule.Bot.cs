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

    public static readonly Rule ParametersDiffer = new(
        "MBOT5002", Bot, Warning, "The contract's parameters are not those that the bot reads",
        "the contract differs from the bot: {0}")
    {
        Stops = "a parameter that the bot reads and the contract lacks, one that nothing reads, one of another type",
    };

    public static readonly Rule ManifestMistake = new(
        "MBOT5003", Bot, Error, "The bot's manifest or the contract lock has a mistake",
        "mistake in {0}")
    {
        Stops = "a `bot.json` that no bot can be made of, a contract lock that cannot be read, at its own line",
    };

    public static readonly Rule BotScriptSyntax = new(
        "MBOT5004", Bot, Error, "JavaScript of the bot has a syntax error",
        "JavaScript syntax error in the bot: {0}")
    {
        Stops = "JavaScript of the bot that cannot be parsed, at its own line",
    };

    public static readonly Rule UnknownBotName = new(
        "MBOT5005", Bot, Warning, "The bot knows no such tag, attribute, status or context",
        "the bot knows no {0} '{1}'{2}")
    {
        Stops = "a tag, attribute, status or context that the bot does not know",
        Fix = "the nearest one",
    };

    public static readonly Rule BotContradiction = new(
        "MBOT5006", Bot, Warning, "The bot contradicts itself",
        "the bot contradicts itself: {0}")
    {
        Stops = "triggers that set each other off for ever, parameters that a script declares and reads otherwise, a name that is set nearly so",
    };

    public static readonly Rule NobodyDoes = new(
        "MBOT5007", Bot, Info, "Nobody does what the bot waits for",
        "{0}")
    {
        Stops = "a script that nothing starts; a tag, attribute, status or context that a condition asks for and nothing sets",
    };

    public static readonly Rule ContractChanged = new(
        "MBOT5101", Bot, Error, "The contract is not what the lock says",
        "{0} of {1}: {2}; to accept it, run '{3}'")
    {
        Stops = "a contract that sends something else than the jobs that are planned already, where `MetabotContractLock` is on",
        Fix = "regenerate the lock",
    };

    public static readonly Rule ContractNotLocked = new(
        "MBOT5102", Bot, Warning, "The contract is not in the lock",
        "{0} is not in {1}, so that nothing notices when it changes; to add it, run '{2}'")
    {
        Stops = "a contract that the lock does not have",
        Fix = "regenerate the lock",
    };

    public static readonly Rule LockedContractGone = new(
        "MBOT5103", Bot, Error, "The lock has a contract that the code no longer has",
        "the code no longer has {0}, and jobs that are planned already still run it; to keep it as retired, run '{1}'")
    {
        Stops = "a contract that is gone while jobs of it may wait, at the lock's own line",
        Fix = "regenerate the lock",
    };
}

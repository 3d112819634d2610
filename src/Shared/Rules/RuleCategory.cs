namespace Metabot.Rules;

internal enum RuleCategory
{
    Contracts,
    Scheduling,
    JavaScript,
    Tags,
    Bot,
    Migration,
}

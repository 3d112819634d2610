namespace Metabot.Analysis;

// The analyzers know the package's types by name only: they must not load its assembly.
internal static class TypeNames
{
    public const string BotScript = "Metabot.BotScriptAttribute";
    public const string BotTrigger = "Metabot.BotTriggerAttribute";
    public const string BotBroadcast = "Metabot.BotBroadcastAttribute";
    public const string JobCondition = "Metabot.JobCondition";
    public const string JobConditionAttribute = "Metabot.JobConditionAttribute";
    public const string JobRequest = "Metabot.JobRequest";
    public const string RunAt = "Metabot.RunAt";
}

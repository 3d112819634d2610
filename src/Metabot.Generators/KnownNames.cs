namespace Metabot.Generators;

// The generator knows the packages by name only, never by reference.
internal static class KnownNames
{
    public const string BotScript = "Metabot.BotScriptAttribute";
    public const string BotTrigger = "Metabot.BotTriggerAttribute";
    public const string BotBroadcast = "Metabot.BotBroadcastAttribute";
    public const string JobJsonWriter = "Metabot.Json.JobJsonWriter";
}

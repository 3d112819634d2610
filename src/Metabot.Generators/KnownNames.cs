namespace Metabot.Generators;

// The compiler side knows the packages by name only, never by reference.
internal static class KnownNames
{
    public const string BotTarget = "Metabot.BotTargetAttribute";
    public const string BotScript = "Metabot.BotScriptAttribute";
    public const string BotTrigger = "Metabot.BotTriggerAttribute";
    public const string BotBroadcast = "Metabot.BotBroadcastAttribute";
    public const string BotEndpoint = "Metabot.BotEndpointAttribute";
    public const string JobCondition = "Metabot.JobCondition";
    public const string JobConditionAttribute = "Metabot.JobConditionAttribute";
    public const string BotJobs = "Metabot.IBotJobs";
    public const string BotLeads = "Metabot.IBotLeads";
    public const string BotMessages = "Metabot.IBotMessages";
    public const string BotTickets = "Metabot.IBotTickets";
    public const string BotPersons = "Metabot.IBotPersons";
    public const string BotTables = "Metabot.IBotTables";
    public const string TicketData = "Metabot.TicketData";
    public const string NewPerson = "Metabot.NewPerson";
    public const string JobFilter = "Metabot.JobFilter";
    public const string BotClient = "Metabot.IBotClient";
    public const string BotEndpointCalls = "Metabot.BotEndpointCalls";
    public const string BotClientClass = "Metabot.BotClient";
    public const string BotClientOptions = "Metabot.BotClientOptions";
    public const string FlurlBotExtensions = "Metabot.Client.Flurl.FlurlBotExtensions";
    public const string JobOptions = "Metabot.JobOptions";
    public const string LeadChanges = "Metabot.LeadChanges";
    public const string JobTarget = "Metabot.JobTarget";
    public const string JobRequest = "Metabot.JobRequest";
    public const string RunAt = "Metabot.RunAt";
    public const string JobJsonWriter = "Metabot.Json.JobJsonWriter";
    public const string ScheduledJob = "Metabot.ScheduledJob";
    public const string TagList = "Metabot.TagList";

    // A program may declare them itself.
    public static IReadOnlyCollection<string> All { get; } = new HashSet<string>(
        typeof(KnownNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()), StringComparer.Ordinal);

    public static string SimpleOf(string qualified) => qualified.Substring(qualified.LastIndexOf('.') + 1);
}

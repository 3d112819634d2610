namespace Metabot.Rules;

// Compiled into the analyzers as well, so that compile time and run time speak with one voice.
internal static class RuleIds
{
    public const string ConflictingTarget = "MBOT1001";
    public const string NoTarget = "MBOT1002";
    public const string CodeNotTrimmed = "MBOT1003";
    public const string UnwritableType = "MBOT1004";
    public const string SameWireName = "MBOT1005";
    public const string SameTarget = "MBOT1006";
    public const string NotAContract = "MBOT1007";
    public const string NotPartial = "MBOT1008";
    public const string OuterTypeNotPartial = "MBOT1009";
    public const string NeverSent = "MBOT1010";
    public const string AddedElsewhere = "MBOT1011";
    public const string NoReader = "MBOT1013";
    public const string UnreadableAnswer = "MBOT1014";
    public const string RunAtFormat = "MBOT2001";
    public const string RunAtNoSuchMoment = "MBOT2002";
    public const string DelayIgnored = "MBOT2003";
    public const string BadInterval = "MBOT2004";
    public const string PeriodicWithoutInterval = "MBOT2005";
    public const string ConflictingRequestTarget = "MBOT2006";
    public const string RequestWithoutTarget = "MBOT2007";
    public const string BadId = "MBOT2008";
    public const string LocalTimeAsText = "MBOT2009";
    public const string TaskDropped = "MBOT2010";
    public const string TokenNotPassed = "MBOT2011";
    public const string LeadRequired = "MBOT2012";

    // Which client a job goes through, and whether it was told the server's time zone, is only known when it is sent.
    public const string RunAtWithoutZone = "MBOT2013";

    public const string ParamsNotAnObject = "MBOT2014";
    public const string LiteralToken = "MBOT2015";
    public const string BadKey = "MBOT2016";
    public const string ConditionSyntax = "MBOT3001";
    public const string ConditionNeverTrue = "MBOT3002";
    public const string AssignmentInCondition = "MBOT3003";
    public const string UnknownName = "MBOT3004";
    public const string UnknownRequestField = "MBOT3005";
    public const string ConditionWithoutEffect = "MBOT3006";
    public const string UnknownHostMethod = "MBOT3007";
    public const string ConditionInjection = "MBOT3008";
    public const string ConditionNotChecked = "MBOT3009";
    public const string ImpossibleComparison = "MBOT3010";
    public const string HoleInQuotes = "MBOT3011";
    public const string NewerThanDialect = "MBOT3012";
    public const string ConditionWithoutLead = "MBOT3013";
    public const string BadTag = "MBOT4001";
    public const string TagTwice = "MBOT4002";
    public const string TagAddedAndRemoved = "MBOT4003";
    public const string TagNotTrimmed = "MBOT4004";
    public const string TagPattern = "MBOT4005";
    public const string UnknownTarget = "MBOT5001";
    public const string UntypedCall = "MBOT6001";
    public const string UnknownWireField = "MBOT6002";

    // What no analyzer can find; each says why above.
    public static IReadOnlyList<string> AtRunTimeOnly => [RunAtWithoutZone];
}

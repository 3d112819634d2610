namespace Metabot.Rules;

// Composite formats; the analyzers' descriptors and the run-time exceptions use the same ones.
internal static class RuleMessages
{
    public const string ConflictingTarget = "{0} names more than one target ({1}); keep one";
    public const string BadTargetName = "{0} does not name a target: {1}; give the id or the code that it has in the bot";
    public const string CodeNotTrimmed = "{0} '{1}' has {2}; write '{3}'";
    public const string UnwritableType = "'{0}' cannot be a parameter: {1}";
    public const string SameWireName = "'{0}' and '{1}' both have the wire name '{2}'; give one of them another with [JsonPropertyName]";
    public const string SameTarget = "'{0}' names the same target as '{1}' ({2}); remove one, or give it the target that it is meant for";
    public const string NotAContract = "'{0}' cannot be a contract: it {1}";
    public const string NotPartial = "'{0}' is not partial, so its calls need an overload of their own, which compiles slowly in large projects; make it partial";
    public const string OuterTypeNotPartial = "'{0}' is partial but its outer type '{1}' is not, so nothing can be generated for it; make '{1}' partial";
    public const string NeverSent = "'{0}' is never sent: {1}";
    public const string BlankCode = "it is blank";
    public const string IdNotPositive = "is not greater than zero";
    public const string NeitherIdNorCode = "it has neither an id nor a code";
    public const string RunAtFormat = "run_at '{0}' is not in the form yyyy-MM-dd HH:mm:ss; write '{1}'";
    public const string RunAtFormatUnknown = "run_at '{0}' is not in the form yyyy-MM-dd HH:mm:ss, for example '2027-01-21 21:00:00'";
    public const string RunAtNoSuchMoment = "run_at '{0}' does not exist: {1}";
    public const string DelayIgnored = "the server ignores run_after_sec when run_at is given; remove the delay";
    public const string BadInterval = "{0} is {1}; it must be {2}";
    public const string DelayRange = "0 to 2147483647 seconds";
    public const string RepeatRange = "1 to 2147483647 seconds";
    public const string PeriodicWithoutInterval = "is_periodic without repeat_interval_sec or run_after_sec does not say how often; set RepeatEvery";
    public const string ConflictingRequestTarget = "the request names more than one target ({0}); keep one";
    public const string RequestWithoutTarget = "the request names no target; set one of script_id, script_code, trigger_id, trigger_code, broadcast_id, broadcast_code";
    public const string BadId = "{0} is {1}; ids are greater than zero";
    public const string LocalTimeAsText = "run_at from {0} is read in the server's time zone, whatever this machine's is; give a DateTimeOffset";
    public const string TaskDropped = "the task of {0} is dropped, so nobody learns whether the job was accepted; await it";
    public const string TokenNotPassed = "{0} can be cancelled by '{1}'; pass it";
    public const string LeadRequired = "lead_id is missing, and the job needs a lead; set LeadId in its options";
    public const string RunAtWithoutZone = "run_at {0} needs the server's time zone; set BotClientOptions.ServerTimeZone or give the text that the server shall read";
    public const string ParamsNotAnObject = "script_request_params is not one JSON object: {0}";
    public const string ConditionSyntax = "JavaScript syntax error in the condition: {0}";
    public const string ConditionNeverTrue = "the condition is never true: {0}";
    public const string AssignmentInCondition = "assignment in the condition where a comparison is likely: {0}";
    public const string UnknownName = "unknown name in the condition: {0}";
    public const string UnknownRequestField = "unknown parameter in the condition: {0}";
    public const string ConditionWithoutEffect = "part of the condition decides nothing: {0}";
    public const string UnknownHostMethod = "unknown method in the condition: {0}";
    public const string ConditionInjection = "the condition is put together from '{0}', which can change its JavaScript; interpolate into JobCondition, which writes each hole as a literal";
    public const string ImpossibleComparison = "this comparison in the condition always gives {0}";
    public const string ConditionNotChecked = "the condition is not checked before it runs: {0}";
    public const string HoleInQuotes = "the hole {1} of the condition stands inside a text: {0}";
    public const string NewerThanDialect = "the condition is newer than the bot: {0}";
    public const string EmptyTag = "{0} has an empty tag; remove it";
    public const string CommaInTag = "the tag '{1}' in {0} has a comma, which separates tags; split it";
    public const string TagTwice = "the tag '{1}' is twice in {0}; remove one";
    public const string TagAddedAndRemoved = "the tag '{0}' is in add_tags and in remove_tags; keep one";
    public const string TagNotTrimmed = "the tag '{1}' in {0} has white space around it; write '{2}'";
    public const string TagPattern = "the tag '{1}' in {0} {2}";
    public const string TagPatternDiffers = "does not match metabot.tag_pattern '{0}'";
    public const string TagPatternUnreadable = "cannot be checked: metabot.tag_pattern '{0}' is no regular expression, or one that takes too long";
    public const string UntypedCall = "{0} posts a job without a contract; declare '{1}' for {2}, and its parameters are checked while typing";
    public const string UntypedRequest = "{0} posts a job without a contract; fill a JobRequest, and its fields are checked while typing";
    public const string UnknownWireField = "unknown field in the body of the job: {0}";
}

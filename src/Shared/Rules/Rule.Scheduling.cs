using static Metabot.Rules.RuleCategory;
using static Metabot.Rules.RuleSeverity;

namespace Metabot.Rules;

internal sealed partial record Rule
{
    public static readonly Rule RunAtFormat = new(
        "MBOT2001", Scheduling, Error, "The text of run_at has another form",
        "run_at '{0}' is not in the form yyyy-MM-dd HH:mm:ss; write '{1}'")
    {
        Stops = "a `run_at` in another format",
        Fix = "rewrite",
    };

    public static readonly Rule RunAtFormatUnknown = RunAtFormat with { Message = "run_at '{0}' is not in the form yyyy-MM-dd HH:mm:ss, for example '2027-01-21 21:00:00'" };

    public static readonly Rule RunAtNoSuchMoment = new(
        "MBOT2002", Scheduling, Error, "The moment of run_at does not exist",
        "run_at '{0}' does not exist: {1}")
    {
        Stops = "a `run_at` that does not exist",
    };

    public static readonly Rule DelayIgnored = new(
        "MBOT2003", Scheduling, Warning, "A delay beside run_at is ignored",
        "the server ignores run_after_sec when run_at is given; remove the delay")
    {
        Stops = "a delay that the server ignores",
        Fix = "remove the delay",
    };

    public static readonly Rule BadInterval = new(
        "MBOT2004", Scheduling, Error, "A delay or interval is out of range",
        "{0} is {1}; it must be {2}")
    {
        Stops = "a delay or interval that the wire cannot carry",
    };

    public static readonly Rule PeriodicWithoutInterval = new(
        "MBOT2005", Scheduling, Warning, "A periodic job has no interval",
        "is_periodic without repeat_interval_sec or run_after_sec does not say how often; set RepeatEvery")
    {
        Stops = "a periodic job that does not say how often",
        Fix = "add `RepeatEvery`",
    };

    public static readonly Rule ConflictingRequestTarget = new(
        "MBOT2006", Scheduling, Error, "A request names more than one target",
        "the request names more than one target ({0}); keep one")
    {
        Stops = "a request with two targets",
        Fix = "remove one",
    };

    public static readonly Rule RequestWithoutTarget = new(
        "MBOT2007", Scheduling, Warning, "A request names no target",
        "the request names no target; set one of script_id, script_code, trigger_id, trigger_code, broadcast_id, broadcast_code")
    {
        Stops = "a request without a target",
    };

    public static readonly Rule BadId = new(
        "MBOT2008", Scheduling, Error, "An id is not greater than zero",
        "{0} is {1}; ids are greater than zero")
    {
        Stops = "a lead, ticket or bot id that cannot exist",
    };

    public static readonly Rule LocalTimeAsText = new(
        "MBOT2009", Scheduling, Warning, "This machine's time is given as run_at",
        "run_at from {0} is read in the server's time zone, whatever this machine's is; {1}")
    {
        Stops = "this machine's clock as the server's `run_at`",
        Fix = "`DateTimeOffset`",
    };

    public static readonly Rule TaskDropped = new(
        "MBOT2010", Scheduling, Warning, "The task of a call is dropped",
        "the task of {0} is dropped, so nobody learns what became of it; await it")
    {
        Stops = "a call whose task nobody awaits",
        Fix = "`await`",
    };

    public static readonly Rule TokenNotPassed = new(
        "MBOT2011", Scheduling, Info, "A cancellation token is not passed",
        "{0} can be cancelled by '{1}'; pass it")
    {
        Stops = "(hint) a token that is at hand and not passed",
        Fix = "pass it",
    };

    public static readonly Rule LeadRequired = new(
        "MBOT2012", Scheduling, Error, "A call that needs a lead has none",
        "lead_id is missing, and the job needs a lead; set LeadId in its options")
    {
        Stops = "a call without a lead where the contract needs one",
    };

    // Which client a job goes through, and whether it was told the server's time zone, is only known when it is sent.
    public static readonly Rule RunAtWithoutZone = new(
        "MBOT2013", Scheduling, RuleSeverity.Exception, "A moment is given to a client that does not know the server's time zone",
        "run_at {0} needs the server's time zone; set BotClientOptions.ServerTimeZone or give the text that the server shall read")
    {
        Stops = "(at run time) a `DateTimeOffset` for a client that was not told the server's time zone",
    };

    public static readonly Rule ParamsNotAnObject = new(
        "MBOT2014", Scheduling, Error, "The input of a request is not one JSON object",
        "script_request_params is not one JSON object: {0}")
    {
        Stops = "a `ParamsJson` that is not one JSON object",
    };

    public static readonly Rule LiteralToken = new(
        "MBOT2015", Scheduling, Warning, "The token is written into the source",
        "the token is in the source, and so in the hands of everybody who gets the source or the program; take it from configuration, user secrets or an environment variable")
    {
        Stops = "a token in the source",
    };

    public static readonly Rule BadKey = new(
        "MBOT2016", Scheduling, Error, "A key cannot be right",
        "{0} {1}; it must be 1 to 200 visible ASCII characters")
    {
        Stops = "a key that the server cannot take",
    };

    public static readonly Rule RunAtTwice = new(
        "MBOT2017", Scheduling, Warning, "The moment of run_at comes twice",
        "run_at '{0}' comes twice, because clocks in {1} are put back; the job runs the first time, so choose a time that comes once")
    {
        Stops = "a `run_at` in the hour that `metabot.server_time_zone` has twice",
    };

    // Info, because a job that shall run every 24 hours is written in the same way as one that shall run at nine.
    public static readonly Rule RepeatShifts = new(
        "MBOT2018", Scheduling, Info, "A repeat of whole days moves when clocks change",
        "from '{0}' on the job no longer runs at {1}, because clocks in {2} change and repeat_interval_sec counts seconds; if the time of day matters, plan each day's job with a run_at of its own")
    {
        Stops = "(info) a daily job that moves by an hour when the clocks of `metabot.server_time_zone` change",
    };
}

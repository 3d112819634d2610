using static Metabot.Rules.RuleSeverity;

namespace Metabot.Rules;

internal sealed partial record Rule
{
    public static readonly Rule ConditionSyntax = new(
        "MBOT3001", RuleCategory.JavaScript, Error, "The condition is no JavaScript",
        "JavaScript syntax error in the condition: {0}")
    {
        Stops = "a condition that is no JavaScript",
        Fix = "`and`/`or`/`not`/`<>`, misspelled words, smart quotes, missing brackets",
    };

    public static readonly Rule ConditionNeverTrue = new(
        "MBOT3002", RuleCategory.JavaScript, Warning, "The condition is never true",
        "the condition is never true: {0}")
    {
        Stops = "a condition that is never true",
        Fix = "`return` before a lone expression",
    };

    public static readonly Rule AssignmentInCondition = new(
        "MBOT3003", RuleCategory.JavaScript, Warning, "Assignment where a comparison is likely",
        "assignment in the condition where a comparison is likely: {0}")
    {
        Stops = "`=` where `==` is likely",
        Fix = "`==`",
    };

    public static readonly Rule UnknownName = new(
        "MBOT3004", RuleCategory.JavaScript, Warning, "The condition uses an unknown name",
        "unknown name in the condition: {0}")
    {
        Stops = "an unknown name in a condition",
        Fix = "the nearest one",
    };

    public static readonly Rule UnknownRequestField = new(
        "MBOT3005", RuleCategory.JavaScript, Warning, "The contract has no such parameter",
        "unknown parameter in the condition: {0}")
    {
        Stops = "`request.x` that the contract does not have, at any depth",
        Fix = "the nearest one",
    };

    public static readonly Rule ConditionWithoutEffect = new(
        "MBOT3006", RuleCategory.JavaScript, Info, "Part of the condition decides nothing",
        "part of the condition decides nothing: {0}")
    {
        Stops = "(info) a constant condition, unreachable code",
    };

    public static readonly Rule UnknownHostMethod = new(
        "MBOT3007", RuleCategory.JavaScript, Info, "The bot has no such method",
        "unknown method in the condition: {0}")
    {
        Stops = "(info) a method that `bot`, `lead`, `ticket`, `memory`, `api`, `table` do not have",
        Fix = "the one that is meant",
    };

    public static readonly Rule ConditionInjection = new(
        "MBOT3008", RuleCategory.JavaScript, Warning, "The condition is put together from values",
        "the condition is put together from '{0}', which can change its JavaScript; interpolate into JobCondition, which writes each hole as a literal")
    {
        Stops = "a condition put together from values",
        Fix = "interpolate into `JobCondition`",
    };

    public static readonly Rule ConditionNotChecked = new(
        "MBOT3009", RuleCategory.JavaScript, Hidden, "The condition is not checked",
        "the condition is not checked before it runs: {0}")
    {
        Stops = "(hidden) why a condition was not checked",
    };

    public static readonly Rule ImpossibleComparison = new(
        "MBOT3010", RuleCategory.JavaScript, Warning, "The comparison does not depend on the value",
        "this comparison in the condition always gives {0}")
    {
        Stops = "a comparison of values that are never equal",
        Fix = "the value as the other type has it",
    };

    public static readonly Rule HoleInQuotes = new(
        "MBOT3011", RuleCategory.JavaScript, Warning, "A hole of the condition stands inside quotes",
        "the hole {1} of the condition stands inside a text: {0}")
    {
        Stops = "a hole of a condition inside quotes",
        Fix = "remove the quotes, `+`, `${}`",
    };

    public static readonly Rule NewerThanDialect = new(
        "MBOT3012", RuleCategory.JavaScript, Warning, "The condition is newer than the bot's dialect",
        "the condition is newer than the bot: {0}")
    {
        Stops = "syntax that is newer than `metabot.dialect`",
    };

    public static readonly Rule ConditionWithoutLead = new(
        "MBOT3013", RuleCategory.JavaScript, Warning, "The condition needs a lead and the job has none",
        "the condition{0} reads from 'lead', which is null in a job without a lead, so the bot refuses the job; set LeadId in its options")
    {
        Stops = "a condition that reads from the lead in a job without one",
    };

    public static readonly Rule UnknownMember = new(
        "MBOT3014", RuleCategory.JavaScript, Warning, "The value has no such member",
        "unknown member in the condition: {0}")
    {
        Stops = "`tags.lenght`: a member that a value of its type does not have",
        Fix = "the one that is meant",
    };

    public static readonly Rule MethodNotCalled = new(
        "MBOT3015", RuleCategory.JavaScript, Warning, "A method is not called, or a value is",
        "a method of the condition is mistaken for a value: {0}")
    {
        Stops = "`lead.getStatusName == 'new'`, `tags.length()`",
        Fix = "writes or removes `()`",
    };

    public static readonly Rule WrongArguments = new(
        "MBOT3016", RuleCategory.JavaScript, Warning, "A method gets other arguments than it takes",
        "wrong arguments in the condition: {0}")
    {
        Stops = "a wrong number or type of arguments",
        Fix = "quotes round a number, the field that is meant",
    };

    public static readonly Rule EffectInCondition = new(
        "MBOT3017", RuleCategory.JavaScript, Warning, "The condition has an effect",
        "a condition is only asked: {0}")
    {
        Stops = "a method that changes, sends or schedules, inside a condition",
    };

    public static readonly Rule NeverBoolean = new(
        "MBOT3018", RuleCategory.JavaScript, Warning, "The condition gives no boolean",
        "the condition gives no boolean: {0}")
    {
        Stops = "a condition whose result is never `true` itself",
        Fix = "`!!`",
    };
}

using static Metabot.Rules.RuleCategory;
using static Metabot.Rules.RuleSeverity;

namespace Metabot.Rules;

internal sealed partial record Rule
{
    public static readonly Rule ConflictingTarget = new(
        "MBOT1001", Contracts, Error, "A contract names more than one target",
        "{0} names more than one target ({1}); keep one")
    {
        Stops = "a contract that names two targets",
        Fix = "remove one",
    };

    public static readonly Rule NoTarget = new(
        "MBOT1002", Contracts, Error, "A contract does not name its target",
        "{0} does not name a target: {1}; give the id or the code that it has in the bot")
    {
        Stops = "a contract that names none",
    };

    public static readonly Rule CodeNotTrimmed = new(
        "MBOT1003", Contracts, Warning, "A target's code has characters that nobody sees",
        "{0} '{1}' has {2}; write '{3}'")
    {
        Stops = "white space or control characters in a code",
        Fix = "trim",
    };

    public static readonly Rule UnwritableType = new(
        "MBOT1004", Contracts, Error, "A parameter cannot be written as JSON",
        "'{0}' cannot be a parameter: {1}")
    {
        Stops = "a parameter without a JSON form",
        Fix = "`[JsonIgnore]`",
    };

    public static readonly Rule SameWireName = new(
        "MBOT1005", Contracts, Error, "Two parameters have one wire name",
        "'{0}' and '{1}' both have the wire name '{2}'; give one of them another with [JsonPropertyName]")
    {
        Stops = "two parameters with one wire name",
        Fix = "`[JsonPropertyName]`",
    };

    public static readonly Rule SameTarget = new(
        "MBOT1006", Contracts, Warning, "Two contracts name the same target",
        "'{0}' names the same target as '{1}' ({2}); remove one, or give it the target that it is meant for")
    {
        Stops = "two contracts for one target",
    };

    public static readonly Rule NotAContract = new(
        "MBOT1007", Contracts, Error, "The type cannot be a contract",
        "'{0}' cannot be a contract: it {1}")
    {
        Stops = "a type that cannot be a contract",
    };

    public static readonly Rule NotPartial = new(
        "MBOT1008", Contracts, Info, "A contract is not partial",
        "'{0}' is not partial, so its calls need an overload of their own, which compiles slowly in large projects; make it partial")
    {
        Stops = "(hint) a contract that is not partial",
        Fix = "`partial`",
    };

    public static readonly Rule OuterTypeNotPartial = new(
        "MBOT1009", Contracts, Error, "A partial contract is nested in a type that is not partial",
        "'{0}' is partial but its outer type '{1}' is not, so nothing can be generated for it; make '{1}' partial")
    {
        Stops = "a partial contract inside a type that is not",
        Fix = "`partial`",
    };

    public static readonly Rule NeverSent = new(
        "MBOT1010", Contracts, Warning, "A public member of a contract is never sent",
        "'{0}' is never sent: {1}")
    {
        Stops = "a public member that is never sent",
    };

    public static readonly Rule AddedElsewhere = new(
        "MBOT1011", Contracts, Error, "Another generator adds what would not be sent",
        "'{0}' {1}; {2}")
    {
        Stops = "a type that another generator completes",
    };

    public static readonly Rule NoReader = new(
        "MBOT1013", Contracts, Info, "A contract cannot be read back",
        "'{0}' has no TryReadJson, which would read it back: {1}")
    {
        Stops = "(hint) a contract that cannot be read back",
    };

    public static readonly Rule UnreadableAnswer = new(
        "MBOT1014", Contracts, Error, "An endpoint's answer cannot be read",
        "'{0}' cannot be the answer of an endpoint: {1}")
    {
        Stops = "an endpoint whose answer cannot be read",
    };
}

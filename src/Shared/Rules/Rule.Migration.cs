using static Metabot.Rules.RuleCategory;
using static Metabot.Rules.RuleSeverity;

namespace Metabot.Rules;

internal sealed partial record Rule
{
    public static readonly Rule UntypedCall = new(
        "MBOT6001", Migration, Info, "A job is posted, or an endpoint called, without a contract",
        "{0} posts a job without a contract; declare '{1}' for {2}, and its parameters are checked while typing")
    {
        Stops = "(hint) a job posted, or an endpoint called, with an anonymous object, a dictionary or a JSON text, with holes or without",
        Fix = "a contract, with records for nested objects, and a typed call",
    };

    public static readonly Rule UntypedEndpoint = UntypedCall with { Message = "{0} calls an endpoint without a contract; declare '{1}' for {2}, and its parameters are checked while typing" };

    public static readonly Rule UntypedRequest = UntypedCall with { Message = "{0} posts a job without a contract; fill a JobRequest, and its fields are checked while typing" };

    public static readonly Rule UnknownWireField = new(
        "MBOT6002", Migration, Error, "The job API has no such field",
        "unknown field in the body: {0}")
    {
        Stops = "a misspelt field in such a call, whose values the rules above judge too",
        Fix = "the nearest one",
    };
}

using static Metabot.Rules.RuleCategory;
using static Metabot.Rules.RuleSeverity;

namespace Metabot.Rules;

internal sealed partial record Rule
{
    public static readonly Rule BadTag = new(
        "MBOT4001", Tags, Error, "A tag is empty or has a comma",
        "{0} has an empty tag; remove it")
    {
        Stops = "an empty tag, or a comma inside one",
        Fix = "remove, split",
    };

    public static readonly Rule CommaInTag = BadTag with { Message = "the tag '{1}' in {0} has a comma, which separates tags; split it" };

    public static readonly Rule TagTwice = new(
        "MBOT4002", Tags, Warning, "A tag is given twice",
        "the tag '{1}' is twice in {0}; remove one")
    {
        Stops = "the same tag twice",
        Fix = "remove",
    };

    public static readonly Rule TagAddedAndRemoved = new(
        "MBOT4003", Tags, Warning, "A tag is added and removed",
        "the tag '{0}' is in add_tags and in remove_tags; keep one")
    {
        Stops = "a tag both added and removed",
        Fix = "remove one",
    };

    public static readonly Rule TagNotTrimmed = new(
        "MBOT4004", Tags, Warning, "A tag has white space around it",
        "the tag '{1}' in {0} has white space around it; write '{2}'")
    {
        Stops = "white space around a tag",
        Fix = "trim",
    };

    public static readonly Rule TagPattern = new(
        "MBOT4005", Tags, Warning, "A tag does not match the project's pattern",
        "the tag '{1}' in {0} {2}")
    {
        Stops = "a tag that does not match `metabot.tag_pattern`",
    };
}

namespace Metabot.Rules;

// What rules are told with beside their messages; composite formats.
internal static class RuleMessages
{
    public const string OthersInside = "; {0} more inside '{1}'";
    public const string SentWithout = "would be sent without {0}, which another generator adds where this one cannot see it";
    public const string NotSentFor = "cannot be sent: another generator makes {0}, where this one cannot see it";
    public const string WriteItYourself = "write it yourself";
    public const string TakeTheParameterYourself = "write it yourself, give the parameter a [JsonConverter] of your own, or move the type to another project";
    public const string BlankCode = "it is blank";
    public const string EmptyAliasPart = "it begins or ends with '/', or has two of them in a row";
    public const string DotsInAlias = "a part of it is '.' or '..', which leads to another address";
    public const string SlashInTable = "it has a '/', which would begin another part of the address";
    public const string IdNotPositive = "is not greater than zero";
    public const string NeitherIdNorCode = "it has neither an id nor a code";
    public const string DelayRange = "0 to 2147483647 seconds";
    public const string RepeatRange = "1 to 2147483647 seconds";
    public const string SkippedIn = "clocks in {0} skip it when they are put forward; choose a time an hour later";
    public const string GiveDateTimeOffset = "give RunAt a DateTimeOffset, not a text";
    public const string WriteInServerZone = "convert it to that zone";
    public const string TagPatternDiffers = "does not match metabot.tag_pattern '{0}'";
    public const string TagPatternUnreadable = "cannot be checked: metabot.tag_pattern '{0}' is no regular expression, or one that takes too long";
}

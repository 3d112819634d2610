using System.CommandLine.Parsing;

namespace Metabot.Tool;

internal static class TimeZoneArgument
{
    public static TimeZoneInfo? Parse(ArgumentResult argument)
    {
        var id = argument.Tokens[0].Value;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        argument.AddError($"There is no time zone '{id}' on this machine; write an IANA name such as Europe/Moscow.");
        return null;
    }
}

using System.CommandLine.Parsing;

namespace Metabot.Tool;

// Time zones by the names that can be written on a command line.
internal static class ZoneName
{
    // Windows has names of its own.
    public static string Local { get; } =
        TimeZoneInfo.TryConvertWindowsIdToIanaId(TimeZoneInfo.Local.Id, out var name) ? name : TimeZoneInfo.Local.Id;

    // Null when there is no such zone. This machine's may have no name that can be looked up.
    public static TimeZoneInfo? Find(string name) =>
        name == Local ? TimeZoneInfo.Local
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : null;

    public static void Check(OptionResult option)
    {
        if (option.GetValueOrDefault<string>() is { } name && Find(name) is null)
        {
            option.AddError($"There is no time zone '{name}' on this machine; write an IANA name such as Europe/Moscow.");
        }
    }
}

using Metabot.Rules;

namespace Metabot.Setup;

// The option is text, because TimeZoneInfo binds from no configuration.
internal static class ServerZone
{
    /// <summary>Null for no id, and for one that is unknown here.</summary>
    public static TimeZoneInfo? Find(string? id) =>
        !string.IsNullOrEmpty(id) && TryFind(id!, out var zone) ? zone : null;

    public static string? WhyUnknown(string? id)
    {
        if (string.IsNullOrEmpty(id) || TryFind(id!, out _))
        {
            return null;
        }

        var nearest = NearestName.Find(id!, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));
        var right = nearest is null ? "give an IANA id such as Europe/Moscow" : $"did you mean {nearest}?";
        return $"is '{Excerpt.Cut(id!)}', which is no time zone that this machine knows; {right}";
    }

#if NETSTANDARD2_0
    // .NET Framework knows Windows' own names only
    private static bool TryFind(string id, out TimeZoneInfo zone) => TimeZoneConverter.TZConvert.TryGetTimeZoneInfo(id, out zone!);
#else
    private static bool TryFind(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TimeZoneInfo? zone) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone);
#endif
}

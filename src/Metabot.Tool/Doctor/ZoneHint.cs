using System.Globalization;
using System.Text.Json.Nodes;

namespace Metabot.Tool.Doctor;

// Which clock a server writes times with, from how far it is ahead of UTC in times that are known to be now, or the job's.
internal static class ZoneHint
{
    private const int Quarter = 15;

    private static readonly TimeSpan Inexact = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(14);
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"];

    // The platform is Russian, and these have no summer time.
    private static readonly Dictionary<double, string> Names = new()
    {
        [0] = "UTC", [2] = "Europe/Kaliningrad", [3] = "Europe/Moscow", [4] = "Europe/Samara", [5] = "Asia/Yekaterinburg", [6] = "Asia/Omsk", [7] = "Asia/Novosibirsk",
        [8] = "Asia/Irkutsk", [9] = "Asia/Yakutsk", [10] = "Asia/Vladivostok", [11] = "Asia/Magadan", [12] = "Asia/Kamchatka",
    };

    // Null where nothing in the answers is such a time.
    public static TimeSpan? Find(IEnumerable<JsonNode?> answers, DateTimeOffset now) => answers
        .SelectMany(FindTimes)
        .SelectMany(time => new[] { now + HarmlessJob.Ahead, now }, (time, known) => time - known.UtcDateTime)
        .Select(Round)
        .FirstOrDefault(offset => offset is not null);

    public static string Describe(TimeSpan offset)
    {
        var written = (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return Names.TryGetValue(offset.TotalHours, out var name)
            ? $"its clock is at {written}, as {name} is; when that is its zone, set ServerTimeZone to \"{name}\""
            : $"its clock is at {written}; set ServerTimeZone to the IANA id of its zone";
    }

    private static IEnumerable<DateTime> FindTimes(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => FindTimes(field.Value)),
        JsonArray items => items.SelectMany(FindTimes),
        JsonValue value when DateTime.TryParseExact(value.ToString(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => [time],
        _ => [],
    };

    private static TimeSpan? Round(TimeSpan difference)
    {
        var quarters = TimeSpan.FromMinutes(Math.Round(difference.TotalMinutes / Quarter) * Quarter);
        return quarters.Duration() <= Farthest && (difference - quarters).Duration() <= Inexact ? quarters : null;
    }
}

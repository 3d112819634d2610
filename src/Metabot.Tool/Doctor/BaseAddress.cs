using System.Globalization;
using System.Text.RegularExpressions;

namespace Metabot.Tool.Doctor;

// What --base may be: the API's address up to /bots, or that of a call, as people copy it.
internal static partial class BaseAddress
{
    private const string PlatformPath = "/api/v1";

    // Null for what is no address at all.
    public static (Uri Base, long? BotId)? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return null;
        }

        var call = CallPath().Match(address.AbsolutePath);
        var id = call.Success && long.TryParse(call.Groups["bot"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var bot) ? bot : (long?)null;
        return (Make(address, call.Success ? call.Groups["base"].Value : address.AbsolutePath), id);
    }

    // As it was given, and then as the platform has it or without that.
    public static IReadOnlyList<Uri> FindCandidates(Uri given)
    {
        var path = given.AbsolutePath.TrimEnd('/');
        return [given, Make(given, path.EndsWith(PlatformPath, StringComparison.OrdinalIgnoreCase) ? path[..^PlatformPath.Length] : path + PlatformPath)];
    }

    // Where jobs are planned now, when a call was told to go there instead; null when it is a page, such as one to log in.
    public static Uri? FindMoved(Uri location) =>
        ScheduleEnd().Match(location.AbsolutePath) is { Success: true } call ? Make(location, call.Groups["base"].Value) : null;

    public static bool IsSameHost(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    public static string Write(Uri address) => address.AbsoluteUri.TrimEnd('/');

    private static Uri Make(Uri host, string path) => new(host.GetLeftPart(UriPartial.Authority) + path.TrimEnd('/'));

    [GeneratedRegex("^(?<base>.*?)/bots(?:/(?<bot>[0-9]+)(?:/.*)?)?/?$")]
    private static partial Regex CallPath();

    [GeneratedRegex("^(?<base>.*)/bots/[0-9]+/jobs/schedule/?$")]
    private static partial Regex ScheduleEnd();
}

namespace Metabot.Tool.Doctor;

// Why nothing worked, and what to look at, by the best that was seen.
internal static class Advice
{
    public static string Write(IReadOnlyList<Tried> tried, long botId)
    {
        var (probe, verdict) = tried.MaxBy(each => each.Verdict)!;
        var host = probe.Base.GetLeftPart(UriPartial.Authority);
        return verdict switch
        {
            Verdict.NoAnswer => $"{probe.Said}. Check the address, its port, and whether a proxy or a VPN stands before it.",
            Verdict.Busy => $"{host} asks for fewer calls{WriteWait(probe)}. Try again later.",
            Verdict.Forbidden => $"The token is known as '{TokenHeader.Write(probe.Authentication)}', but not for bot {botId}. "
                + "Check --bot, and that the token is of an API user of that bot.",
            Verdict.Refused => $"{host} has the job API, but takes the token in no header. "
                + $"Check that it is of an API user of bot {botId}, and that all of it was copied.",
            Verdict.Moved => WriteMoved(probe),
            Verdict.Failing => $"{host} fails ({probe.Answer!.Status}), with the token and without. Try again later, or tell whoever runs it.",
            _ => $"{host} has no job API at {string.Join(" or ", tried.Select(each => BaseAddress.Write(each.Probe.Base)).Distinct())}. "
                + "Give the address up to /bots, such as https://app.metabot24.com/api/v1.",
        };
    }

    private static string WriteWait(Probe probe) => (probe.Refusal as BotRateLimitException)?.RetryAfter is { } wait ? $" and to wait {wait.TotalSeconds:0} s" : "";

    private static string WriteMoved(Probe probe)
    {
        var (from, to) = (probe.Base.GetLeftPart(UriPartial.Authority), probe.Answer!.Location);
        if (to is not null && !BaseAddress.IsSameHost(probe.Base, to))
        {
            return $"{from} redirects to {to.GetLeftPart(UriPartial.Authority)}, where nothing was sent. If that is the bot's server, give its address as --base.";
        }

        return to is not null && BaseAddress.FindMoved(to) == probe.Base
            ? $"{BaseAddress.Write(probe.Base)} wants its addresses with a slash at the end, which the client does not send. "
                + "Ask whoever runs the server to take them without."
            : $"{from} redirects the job API to {to?.AbsolutePath ?? "nowhere"}, which the client does not follow. Give the address up to /bots that it leads to.";
    }
}

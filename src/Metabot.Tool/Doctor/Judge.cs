namespace Metabot.Tool.Doctor;

// What an answer tells, beside the one that came without a token: what a stranger is told as well says nothing of the token.
internal static class Judge
{
    public static Verdict Decide(Probe probe, Probe stranger) => probe.Answer switch
    {
        null => Verdict.NoAnswer,
        { Status: 429 } => Verdict.Busy,
        { Status: >= 500 } => Verdict.Failing,
        { IsRedirect: true } => Verdict.Moved,
        { Status: 401 } => Verdict.Refused,
        { IsPage: true } when probe.Answer.IsSuccess || IsToldToAll(probe, stranger) => Verdict.NoApi,
        _ when probe.IsAccepted => IsToldToAll(probe, stranger) && !AnswerShape.IsOfJob(probe.Answer.Json) ? Verdict.NoApi : Verdict.Accepted,
        _ when IsToldToAll(probe, stranger) => probe.Answer.Status is 404 or 405 ? Verdict.NoApi : Verdict.Refused,
        { Status: 403 } => Verdict.Forbidden,
        _ when IsOtherBot(probe.Field) => Verdict.Forbidden,
        _ => Verdict.Known,
    };

    private static bool IsToldToAll(Probe probe, Probe stranger) =>
        probe.Answer?.Status == stranger.Answer?.Status && probe.Said == stranger.Said && (!probe.IsAccepted || probe.Answer?.Text == stranger.Answer?.Text);

    // Behind the token, and still no bot of that number.
    private static bool IsOtherBot(string? field) => field is "botId" or "bot_id";
}

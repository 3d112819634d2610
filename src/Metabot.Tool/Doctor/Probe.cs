namespace Metabot.Tool.Doctor;

// One job that was tried, and what became of it. Authentication is null where it was tried without the token.
internal sealed record Probe(Uri Base, BotAuthentication? Authentication, ProbeAnswer? Answer, MetabotException? Refusal)
{
    // What the server said, or why there is no answer; null where it said nothing that can be read.
    public string? Said => Refusal switch
    {
        BotApiException refusal => refusal.ServerMessage,
        { } other => other.Message,
        null => AnswerShape.FindError(Answer?.Json),
    };

    public string? Field => (Refusal as BotApiException)?.Field;

    // A success that does not deny itself, and no page of a site.
    public bool IsAccepted => Refusal is null && Answer is { IsPage: false } && Said is null;
}

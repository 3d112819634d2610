namespace Metabot.Tool.Doctor;

// All that was found out about a server. What is null was not to be seen.
internal sealed record Learned(Uri Base, BotAuthentication Authentication)
{
    public bool AsksForToken { get; init; } = true;

    public string? JobIdField { get; init; }

    public string Success { get; init; } = "";

    public string Refusal { get; init; } = "";

    public TimeSpan? Offset { get; init; }

    public string Left { get; init; } = "nothing";
}

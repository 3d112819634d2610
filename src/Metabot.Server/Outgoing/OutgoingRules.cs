namespace Metabot.Server.Outgoing;

// What the scripts of one bot may call, "api" in bot.json. Without it they may call nothing.
internal sealed record OutgoingRules
{
    public static readonly OutgoingRules Nothing = new();

    public IReadOnlyList<HostPattern> Hosts { get; init; } = [];

    // Hosts that may have an address of a private network, or of this machine.
    public IReadOnlyList<HostPattern> PrivateHosts { get; init; } = [];

    // From the look-up of the name to the last byte of the answer.
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    // A script's memory is small.
    public int MaxAnswerBytes { get; init; } = 1_000_000;

    public bool AllowsPrivate(Uri url) => PrivateHosts.Any(host => host.Matches(url));

    public void Check(Uri url)
    {
        if (!Hosts.Any(host => host.Matches(url)) && !AllowsPrivate(url))
        {
            throw new OutgoingRefusedException(
                $"the host '{url.Authority}' is not one that scripts may call; add \"{url.Authority}\" to api.hosts in bot.json");
        }
    }
}

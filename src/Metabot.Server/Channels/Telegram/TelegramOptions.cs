namespace Metabot.Server.Channels.Telegram;

internal sealed record TelegramOptions(string Token)
{
    // Of a Bot API server of one's own, or of a test.
    public Uri BaseAddress { get; init; } = new("https://api.telegram.org");

    // How long one call waits for updates.
    public TimeSpan PollTime { get; init; } = TimeSpan.FromSeconds(50);
}

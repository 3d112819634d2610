using Microsoft.Extensions.Logging;

namespace Metabot.Server.Channels;

// What bot.json says of one channel. Equal settings make the same channel, so that a bot that is loaded anew keeps it.
internal abstract record ChannelSettings(string Code)
{
    /// <exception cref="InvalidOperationException">A secret is not where it should be, or is none.</exception>
    public abstract IChannel Create(ChannelServices services);
}

internal sealed record ChannelServices(string BotFolder, TimeProvider TimeProvider, ILogger Logger);

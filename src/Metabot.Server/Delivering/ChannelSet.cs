using Metabot.Server.Channels;
using Metabot.Server.Channels.Email;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Delivering;

// The channels of all bots: those of bot.json, and those that the program which runs the server brought along.
internal sealed class ChannelSet(IReadOnlyDictionary<string, IChannel> brought, TimeProvider timeProvider, ILoggerFactory loggers) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(long BotId, string Code), (ChannelSettings Settings, IChannel Channel)> _open = [];

    public IReadOnlyList<string> FindCodes(BotDefinition bot) => [.. bot.Channels.Select(channel => channel.Code).Union(brought.Keys)];

    public bool HasAny(IEnumerable<BotDefinition> bots) => bots.Any(bot => FindCodes(bot).Count > 0);

    // An e-mail goes by SMTP, all else to the lead's channel; null when it stays in the outbox.
    public MessageDelivery? PlanDelivery(BotDefinition bot, Lead? lead, OutgoingMessage message, DateTimeOffset now)
    {
        var code = message is EmailMessage ? EmailSettings.Kind : lead?.ChannelCode;
        return code is not null && FindCodes(bot).Contains(code)
            ? new MessageDelivery { BotId = bot.Id, LeadId = lead?.Id, Channel = code, DueAt = now, TraceParent = Spans.Keep() }
            : null;
    }

    /// <exception cref="InvalidOperationException">A secret is not where it should be, or is none.</exception>
    public void Open(IEnumerable<BotDefinition> bots)
    {
        foreach (var bot in bots)
        {
            foreach (var code in FindCodes(bot))
            {
                Find(bot, code);
            }
        }
    }

    // Null for one that was brought along: what bot.json says wins over it.
    public static ChannelSettings? FindSettings(BotDefinition bot, string code) => bot.Channels.FirstOrDefault(channel => channel.Code == code);

    // Settings that changed make a new channel.
    public IChannel Find(BotDefinition bot, string code)
    {
        if (FindSettings(bot, code) is not { } settings)
        {
            return brought[code];
        }

        lock (_lock)
        {
            var key = (bot.Id, code);
            if (_open.TryGetValue(key, out var open) && open.Settings == settings)
            {
                return open.Channel;
            }

            var logger = loggers.CreateLogger($"Metabot.Server.Channels.{code}");
            var channel = settings.Create(new ChannelServices(bot.Folder, timeProvider, logger));
            (open.Channel as IDisposable)?.Dispose();
            _open[key] = (settings, channel);
            return channel;
        }
    }

    public void Dispose()
    {
        foreach (var (_, channel) in _open.Values)
        {
            (channel as IDisposable)?.Dispose();
        }
    }
}

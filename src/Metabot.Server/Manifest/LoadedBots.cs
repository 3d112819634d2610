using System.Collections.Concurrent;
using Metabot.Server.Channels;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// The bots that this server runs, each as it was last loaded.
internal sealed class LoadedBots(IEnumerable<BotDefinition> bots)
{
    private readonly ConcurrentDictionary<long, BotDefinition> _bots = new(bots.ToDictionary(bot => bot.Id));

    private readonly Pulse _replaced = new();

    public Task NextChange => _replaced.Next;

    public IReadOnlyCollection<BotDefinition> All => [.. _bots.Values.OrderBy(bot => bot.Id)];

    public BotDefinition? Find(long id) => _bots.GetValueOrDefault(id);

    // What runs already keeps the bot that it began with.
    public void Replace(BotDefinition bot)
    {
        _bots[bot.Id] = bot;
        _replaced.Raise();
    }
}

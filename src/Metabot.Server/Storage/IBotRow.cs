namespace Metabot.Server.Storage;

// A row with a number of its own that belongs to one bot.
internal interface IBotRow
{
    long Id { get; }

    long BotId { get; }
}

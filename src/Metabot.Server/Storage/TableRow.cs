using System.Text.Json;

namespace Metabot.Server.Storage;

// A row of one of the bot's own tables.
internal sealed class TableRow : IBotRow, IRow
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public required string Table { get; set; }

    public Dictionary<string, JsonElement> Fields { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }
}

using System.Text.Json;

namespace Metabot.Server.Storage;

internal sealed class Ticket
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public Dictionary<string, JsonElement> Fields { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }
}

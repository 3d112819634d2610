using System.Text.Json;

namespace Metabot.Server.Storage;

// One row: whose file this is, and the bot's attributes.
internal sealed class BotState
{
    public long Id { get; set; }

    public Dictionary<string, JsonElement> Attributes { get; set; } = [];

    public BotState Copy() => new() { Id = Id, Attributes = new(Attributes) };
}

using System.Text.Json;

namespace Metabot.Server.Storage;

// A row for each bot that lives in this file, with its attributes.
internal sealed class BotState : IVersioned
{
    public long Id { get; set; }

    public Dictionary<string, JsonElement> Attributes { get; set; } = [];

    public long Version { get; set; }

    public BotState Copy() => new() { Id = Id, Attributes = new(Attributes), Version = Version };
}

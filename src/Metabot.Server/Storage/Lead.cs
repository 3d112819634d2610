using System.Text.Json;

namespace Metabot.Server.Storage;

internal sealed class Lead : IBotRow, IVersioned
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public required string Name { get; set; }

    // What the lead is known by in its channel.
    public string? Identification { get; set; }

    // The code of the channel, in which the lead is written to.
    public string? ChannelCode { get; set; }

    public long? StatusId { get; set; }

    public long? PersonId { get; set; }

    public long? ManagerId { get; set; }

    // Switched off: no jobs, no broadcasts (the platform's documentation).
    public bool IsMute { get; set; }

    // Handed over to an operator.
    public bool IsForwarded { get; set; }

    // When it was last handed over.
    public DateTimeOffset? ForwardedAt { get; set; }

    public string? LangCode { get; set; }

    public List<string> Tags { get; set; } = [];

    public List<string> Contexts { get; set; } = [];

    public Dictionary<string, JsonElement> Attributes { get; set; } = [];

    // Kept apart from the attributes, as on the platform: lead.getJsonAttr reads these, lead.getAttr those.
    public Dictionary<string, JsonElement> JsonAttributes { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    // When the lead last wrote.
    public DateTimeOffset? LastActivity { get; set; }

    // What the lead wrote last.
    public string? LastRequest { get; set; }

    public long Version { get; set; }

    public Lead Copy()
    {
        var copy = (Lead)MemberwiseClone();
        (copy.Tags, copy.Contexts) = ([.. Tags], [.. Contexts]);
        (copy.Attributes, copy.JsonAttributes) = (new(Attributes), new(JsonAttributes));
        return copy;
    }
}

using System.Text.Json;

namespace Metabot.Server.Storage;

internal sealed class Ticket : IBotRow, IRow, IVersioned
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public long? TypeId { get; set; }

    public long? StatusId { get; set; }

    public long? AuthorPersonId { get; set; }

    public long? ClientPersonId { get; set; }

    public long? AssignedPersonId { get; set; }

    public long? Person1Id { get; set; }

    public long? Person2Id { get; set; }

    public long? Person3Id { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public int AssignedPersonRejectsCount { get; set; }

    // Custom fields by name.
    public Dictionary<string, JsonElement> Fields { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public long Version { get; set; }

    public Ticket Copy()
    {
        var copy = (Ticket)MemberwiseClone();
        copy.Fields = new(Fields);
        return copy;
    }
}

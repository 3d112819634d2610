using System.Text.Json;

namespace Metabot.Server.Storage;

// A card of a person: a lead may be tied to one, a ticket to several.
internal sealed class Person : IBotRow, IRow
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public string? FullName { get; set; }

    public long? RoleId { get; set; }

    public string? RoleName { get; set; }

    public string? RoleTitle { get; set; }

    // Whatever else the card says.
    public Dictionary<string, JsonElement> Fields { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }
}

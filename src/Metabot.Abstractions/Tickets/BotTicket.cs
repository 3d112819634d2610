using System.Text.Json;

namespace Metabot;

/// <summary>A ticket, a row of the bot's data model, as the bot's server knows it (this project's decision).</summary>
public sealed record BotTicket
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();

    /// <summary>The ticket's id.</summary>
    public long TicketId { get; init; }

    /// <summary>Its title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about; null where nothing says so.</summary>
    public string? Description { get; init; }

    /// <summary>The name of its type; null where it has none.</summary>
    public string? Type { get; init; }

    /// <summary>The name of its status; null where it has none.</summary>
    public string? Status { get; init; }

    /// <summary>The person who wrote it; null where it is not known.</summary>
    public long? AuthorPersonId { get; init; }

    /// <summary>The person whom it is for; null where it is not known.</summary>
    public long? ClientPersonId { get; init; }

    /// <summary>The person who is to do it; null where there is none.</summary>
    public long? AssignedPersonId { get; init; }

    /// <summary>Its custom fields by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields { get => field ?? Nothing; init; } = Nothing;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

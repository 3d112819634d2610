using System.Text.Json.Nodes;

namespace Metabot;

/// <summary>What a ticket is made with, or what changes about it. What is null stays as it is.</summary>
public sealed record TicketData
{
    /// <summary>The ticket's title.</summary>
    public string? Title { get; set; }

    /// <summary>What it is about.</summary>
    public string? Description { get; set; }

    /// <summary>The name of one of the bot's <c>ticket_types</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The name of one of the bot's <c>ticket_statuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The person who wrote it, greater than zero (wire field <c>author_person_id</c>).</summary>
    public long? AuthorPersonId { get; set; }

    /// <summary>The person whom it is for, greater than zero (wire field <c>client_person_id</c>).</summary>
    public long? ClientPersonId { get; set; }

    /// <summary>The person who is to do it, greater than zero (wire field <c>assigned_person_id</c>).</summary>
    public long? AssignedPersonId { get; set; }

    /// <summary>Custom fields by name; null takes one away, the others stay.</summary>
    public JsonObject? Fields { get; set; }
}

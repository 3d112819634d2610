namespace Metabot.Server.Scripts;

// What the tickets of a bot are like: their types, statuses and custom fields. All of it is the bot's own list.
internal sealed record TicketModel(
    IReadOnlyList<TicketType> Types, IReadOnlyList<TicketStatus> Statuses, IReadOnlyList<TicketField> Fields)
{
    public static readonly TicketModel Empty = new([], [], []);
}

internal sealed record TicketType(long Id, string Name);

// The type groups statuses, for example "closed"; null when the bot does not tell.
internal sealed record TicketStatus(long Id, string Name, string? Type);

// The title is what people read.
internal sealed record TicketField(long Id, string Name, string? Title);

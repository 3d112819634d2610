namespace Metabot.Server.JavaScript;

// A bot's own lists: the statuses of its tickets, each with the kind that it is of, and their types.
internal sealed record TicketStatus(long Id, string Name, string? Type);

internal sealed record TicketType(long Id, string Name);

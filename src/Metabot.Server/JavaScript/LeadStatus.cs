namespace Metabot.Server.JavaScript;

// Statuses are a bot's own list (the platform's documentation).
internal sealed record LeadStatus(long Id, string Name);

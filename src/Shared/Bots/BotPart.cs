namespace Metabot.Bots;

internal enum BotSection
{
    Scripts,
    Triggers,
    Broadcasts,
    Endpoints,
    Routes,
}

// A script, trigger, broadcast, endpoint or route of a bot: what it reads of a job's input itself, and what goes on with the same input.
internal sealed class BotPart(BotSection section, BotMember written)
{
    public BotSection Section => section;

    public string Code => written.Name;

    public BotMember Written => written;

    public long? Id { get; init; }

    // Null where it declares none, so that any may come.
    public IReadOnlyList<DeclaredParameter>? Parameters { get; init; }

    public RequestField Request { get; } = new();

    public List<BotName> Names { get; } = [];

    public List<(BotSection Section, string Code)> Next { get; } = [];

    public string Display => $"{section.ToString().TrimEnd('s').ToLowerInvariant()} '{Code}'";
}

namespace Metabot;

/// <summary>What became of what a lead said (this project's decision).</summary>
public sealed record BotReply
{
    /// <summary>The id of the lead's message.</summary>
    public long MessageId { get; init; }

    /// <summary>What the bot answered, in its order; empty for nothing.</summary>
    public IReadOnlyList<BotMessage> Messages { get => field ?? []; init; } = [];

    /// <summary>Why the bot did not answer: what a script failed of. Null where none did.</summary>
    public string? Problem { get; init; }
}

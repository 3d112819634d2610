using System.Text.Json;

namespace Metabot;

/// <summary>A row of one of the bot's tables (this project's decision).</summary>
public sealed record BotRow
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();

    /// <summary>The row's id.</summary>
    public long RowId { get; init; }

    /// <summary>What it holds, by the names of its columns.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields { get => field ?? Nothing; init; } = Nothing;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

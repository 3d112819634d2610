using System.Text.Json;

namespace Metabot;

/// <summary>A person's card, as the bot's server knows it (this project's decision).</summary>
public sealed record BotPerson
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();

    /// <summary>The person's id.</summary>
    public long PersonId { get; init; }

    /// <summary>The name in full; null where the card has none.</summary>
    public string? FullName { get; init; }

    /// <summary>The id of the person's role; null where there is none.</summary>
    public long? RoleId { get; init; }

    /// <summary>The role's name; null where there is none.</summary>
    public string? RoleName { get; init; }

    /// <summary>What people read of the role; null where there is nothing.</summary>
    public string? RoleTitle { get; init; }

    /// <summary>Whatever else the card says, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields { get => field ?? Nothing; init; } = Nothing;

    /// <summary>When the card was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

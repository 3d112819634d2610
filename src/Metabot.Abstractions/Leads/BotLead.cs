using System.Text.Json;

namespace Metabot;

/// <summary>A lead, the bot's end user, as the bot's server knows it (this project's decision).</summary>
public sealed record BotLead
{
    /// <summary>The lead's id.</summary>
    public long LeadId { get; init; }

    /// <summary>The lead's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the lead is known by in its channel; null where it has none.</summary>
    public string? Identification { get; init; }

    /// <summary>The name of its status; null where it has none.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the lead is switched off: no broadcasts reach it, and its planned jobs are cancelled.</summary>
    public bool IsMute { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The contexts it is in.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Its attributes; scripts write texts, others may write any JSON.</summary>
    public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

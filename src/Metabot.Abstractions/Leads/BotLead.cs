using System.Text.Json;

namespace Metabot;

/// <summary>A lead, the bot's end user, as the bot's server knows it (this project's decision).</summary>
public sealed record BotLead
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();

    /// <summary>The lead's id.</summary>
    public long LeadId { get; init; }

    /// <summary>The lead's name.</summary>
    public string Name { get => field ?? ""; init; } = "";

    /// <summary>What the lead is known by in its channel; null where it has none.</summary>
    public string? Identification { get; init; }

    /// <summary>The code of the channel that it writes through; null where it has none.</summary>
    public string? ChannelCode { get; init; }

    /// <summary>The name of its status; null where it has none.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the lead is switched off: no broadcasts reach it, and its planned jobs are cancelled.</summary>
    public bool IsMute { get; init; }

    /// <summary>Whether the lead is handed over to an operator: its messages are kept and not answered.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>The lead's language, for example <c>ru</c>; null for the bot's.</summary>
    public string? LangCode { get; init; }

    /// <summary>The card of the person that the lead is; null where there is none.</summary>
    public long? PersonId { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; } = [];

    /// <summary>The contexts it is in.</summary>
    public IReadOnlyList<string> Contexts { get => field ?? []; init; } = [];

    /// <summary>Its attributes; scripts write texts, others may write any JSON.</summary>
    public IReadOnlyDictionary<string, JsonElement> Attributes { get => field ?? Nothing; init; } = Nothing;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it wrote last; null where it never did.</summary>
    public DateTimeOffset? LastActivity { get; init; }
}

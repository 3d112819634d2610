namespace Metabot;

/// <summary>What a lead is made with, or what changes about it. What is null stays as it is.</summary>
public sealed record LeadChanges
{
    /// <summary>The lead's name; a new lead needs one.</summary>
    public string? Name { get; set; }

    /// <summary>What the lead is known by in its channel.</summary>
    public string? Identification { get; set; }

    /// <summary>The name of one of the bot's statuses.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the lead is switched off: no broadcasts reach it, and its planned jobs are cancelled.</summary>
    public bool? IsMute { get; set; }

    /// <summary>All its tags; those it had and that are not here are gone.</summary>
    /// <exception cref="JobValidationException">A tag is empty or has a comma (rule MBOT4001).</exception>
    public TagList? Tags { get; set => field = TagList.Checked(value, "tags"); }

    /// <summary>All the contexts it is in.</summary>
    /// <exception cref="JobValidationException">A context is empty or has a comma (rule MBOT4001).</exception>
    public TagList? Contexts { get; set => field = TagList.Checked(value, "contexts"); }

    /// <summary>Attributes to write; those that are not here stay as they are.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; set; }
}

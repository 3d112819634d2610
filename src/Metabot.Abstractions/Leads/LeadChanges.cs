namespace Metabot;

/// <summary>What changes about a lead. What is null stays as it is.</summary>
public sealed record LeadChanges
{
    /// <summary>The lead's name.</summary>
    public string? Name { get; set; }

    /// <summary>The name of one of the bot's statuses.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the lead is switched off: its planned jobs are cancelled, and broadcasts pass it by.</summary>
    public bool? IsMute { get; set; }

    /// <summary>Whether the lead is handed over to an operator: its messages are kept and not answered.</summary>
    public bool? IsForwarded { get; set; }

    /// <summary>The lead's language, for example <c>ru</c>.</summary>
    public string? LangCode { get; set; }

    /// <summary>Tags to put on.</summary>
    /// <exception cref="JobValidationException">A tag is empty or has a comma (rule MBOT4001).</exception>
    public TagList? AddTags { get; set => field = TagList.Checked(value, "add_tags"); }

    /// <summary>Tags to take off.</summary>
    /// <exception cref="JobValidationException">A tag is empty or has a comma (rule MBOT4001).</exception>
    public TagList? RemoveTags { get; set => field = TagList.Checked(value, "remove_tags"); }

    /// <summary>Contexts to enter.</summary>
    /// <exception cref="JobValidationException">A context is empty or has a comma (rule MBOT4001).</exception>
    public TagList? AddContexts { get; set => field = TagList.Checked(value, "add_contexts"); }

    /// <summary>Contexts to leave.</summary>
    /// <exception cref="JobValidationException">A context is empty or has a comma (rule MBOT4001).</exception>
    public TagList? RemoveContexts { get; set => field = TagList.Checked(value, "remove_contexts"); }

    /// <summary>Attributes to write; the others stay.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; set; }
}

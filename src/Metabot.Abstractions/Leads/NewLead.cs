namespace Metabot;

/// <summary>What a lead is made with.</summary>
/// <param name="Name">The lead's name, not blank.</param>
public sealed record NewLead(string Name)
{
    /// <summary>What the lead is known by in its channel; null for nothing.</summary>
    public string? Identification { get; set; }

    /// <summary>The code of the channel that it writes through; null for none.</summary>
    public string? ChannelCode { get; set; }

    /// <summary>Tags to begin with; null for none.</summary>
    /// <exception cref="JobValidationException">A tag is empty or has a comma (rule MBOT4001).</exception>
    public TagList? Tags { get; set => field = TagList.Checked(value, "tags"); }

    /// <summary>Attributes to begin with; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; set; }
}

namespace Metabot.Language;

// What the comment before a declaration says. The confidence is the first word of its source.
internal sealed record HostNote(string Summary, HostEffect Effect, string Confidence, string Source, string? PlatformOnly, string? AliasOf, string? Spelling)
{
    private static readonly HostNote None = new("", HostEffect.Pure, "", "", null, null, null);

    // As host.d.ts writes it: changes-lead.
    public static string NameOf(HostEffect effect) =>
        string.Concat(effect.ToString().Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    // The text between the comment's marks; members take from their interface what they do not say themselves.
    public static HostNote Parse(string comment, HostNote? outer)
    {
        var parts = (" " + comment).Split([" @"], StringSplitOptions.None);
        var note = (outer ?? None) with { Summary = parts[0].Trim(), AliasOf = null, Spelling = null };
        return parts.Skip(1).Aggregate(note, WithTag);
    }

    private static HostNote WithTag(HostNote note, string tag)
    {
        var space = tag.IndexOf(' ');
        var (name, value) = space < 0 ? (tag, "") : (tag.Substring(0, space), tag.Substring(space + 1));
        return name switch
        {
            "effect" when Enum.TryParse<HostEffect>(value.Replace("-", ""), ignoreCase: true, out var effect) => note with { Effect = effect },
            "source" when value.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon =>
                note with { Confidence = value.Substring(0, colon), Source = value.Substring(colon + 2) },
            "platformOnly" when value.Length > 0 => note with { PlatformOnly = value },
            "aliasOf" when value.Length > 0 => note with { AliasOf = value },
            "spelling" when value.Length > 0 => note with { Spelling = value },
            _ => throw new FormatException($"'@{tag}' is no tag of host.d.ts"),
        };
    }
}

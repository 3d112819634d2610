namespace Metabot.Bots;

// The members of bot.json whose text names something, beside scripts and triggers.
internal static class BotFields
{
    private static readonly Dictionary<string, (BotNameKind Kind, NameUse Use)> Known = new(StringComparer.Ordinal)
    {
        ["add_tags"] = (BotNameKind.Tag, NameUse.Sets),
        ["remove_tags"] = (BotNameKind.Tag, NameUse.Removes),
        ["tag_added"] = (BotNameKind.Tag, NameUse.Reads),
        ["tag_removed"] = (BotNameKind.Tag, NameUse.Reads),
        ["add_contexts"] = (BotNameKind.Context, NameUse.Sets),
        ["remove_contexts"] = (BotNameKind.Context, NameUse.Removes),
        ["context_added"] = (BotNameKind.Context, NameUse.Reads),
        ["context_removed"] = (BotNameKind.Context, NameUse.Reads),
        ["context"] = (BotNameKind.Context, NameUse.Reads),
        ["attribute"] = (BotNameKind.Attribute, NameUse.Sets),
        ["attribute_changed"] = (BotNameKind.Attribute, NameUse.Reads),
        ["status_changed"] = (BotNameKind.Status, NameUse.Reads),
        ["status"] = (BotNameKind.Status, NameUse.Sets),
    };

    // A route asks for the status that a command sets.
    public static (BotNameKind Kind, NameUse Use)? Find(BotSection section, string field) =>
        !Known.TryGetValue(field, out var known) ? null
        : section == BotSection.Routes ? (known.Kind, NameUse.Reads)
        : known;
}

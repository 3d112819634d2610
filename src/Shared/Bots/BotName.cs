using Metabot.JavaScript;

namespace Metabot.Bots;

internal enum BotNameKind
{
    Script,
    Trigger,
    Broadcast,
    Tag,
    Attribute,
    BotAttribute,
    Status,
    Context,
}

internal enum NameUse
{
    // It is asked for, or waited for.
    Reads,
    Sets,
    Removes,
}

// A name that a bot or a caller uses, and its range in the text that was looked at.
internal sealed record BotName(BotNameKind Kind, string Name, NameUse Use, TextRange Range)
{
    // The file of the bot's folder that it stands in; null for bot.json.
    public string? File { get; init; }

    // Whether JavaScript names it, and not bot.json itself.
    public bool IsInCode { get; init; }

    // Whether something happens only when it is there: a condition asks for it, or a trigger subscribes to it.
    public bool IsWaitedFor { get; init; }

    // In words for users.
    public string Display => $"{Describe(Kind)} '{Name}'";

    public static string Describe(BotNameKind kind) => kind switch
    {
        BotNameKind.BotAttribute => "attribute of the bot",
        BotNameKind.Attribute => "attribute",
        BotNameKind.Broadcast => "broadcast",
        BotNameKind.Context => "context",
        BotNameKind.Script => "script",
        BotNameKind.Status => "status",
        BotNameKind.Tag => "tag",
        _ => "trigger",
    };

    // Tags and contexts may be several in one text.
    public static IEnumerable<(string Name, int Start)> Split(string text, params char[] separators)
    {
        var start = 0;
        foreach (var piece in text.Split(separators))
        {
            if (piece.Trim() is { Length: > 0 } name)
            {
                yield return (name, start + piece.IndexOf(name, StringComparison.Ordinal));
            }

            start += piece.Length + 1;
        }
    }
}

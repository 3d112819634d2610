using Metabot.JavaScript;

namespace Metabot.Bots;

internal enum BotValueKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,
}

// A value of bot.json and where it stands. Text is that of a string, or a scalar as it is written.
internal sealed class BotValue(BotValueKind kind, string text, TextRange range)
{
    public BotValueKind Kind => kind;

    public string Text => text;

    public TextRange Range => range;

    // Of an object, in the order of the file.
    public IReadOnlyList<BotMember> Members { get; init; } = [];

    // Of an array.
    public IReadOnlyList<BotValue> Items { get; init; } = [];

    public BotValue? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    public string? FindText(string name) => Find(name) is { Kind: BotValueKind.Text } found ? found.Text : null;
}

internal sealed record BotMember(string Name, TextRange NameRange, BotValue Value);

using Metabot.JavaScript;

namespace Metabot.Bots;

// What is likely wrong in a bot as a whole. File is null for bot.json. It is sure where nobody from outside can make it right.
internal sealed record BotFault(string? File, TextRange Range, string Message, bool IsSure)
{
    // Of the value in bot.json.
    public string? Path { get; init; }
}

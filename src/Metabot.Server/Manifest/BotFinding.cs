using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Manifest;

internal enum FindingSeverity
{
    Error,
    Warning,
    Note,
}

// What is wrong in a file of a bot. Path is that of the value in bot.json, RuleId one of the analyzers'; the edits mend it.
internal sealed record BotFinding(SourceFile File, TextRange Range, string Message, string? Path = null)
{
    public string? RuleId { get; init; }

    public FindingSeverity Severity { get; init; }

    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    public int Line => File.Place(Range.Start).Line;

    public int Column => File.Place(Range.Start).Column;

    // The JSON path is among the words: who has only these finds the place.
    public string Words => Path is null ? Message : $"{Path}: {Message}";
}

using Metabot.Server.Manifest;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server;

/// <summary>A mistake in a bot folder that keeps the bot from running, and where it is.</summary>
public sealed class BotProblem
{
    internal BotProblem(BotFinding finding) =>
        (File, Line, Column, Path, Message) = (finding.File.FullName, finding.Line, finding.Column, finding.Path, finding.Message);

    /// <summary>The full path of the file: <c>bot.json</c> or a JavaScript file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, in UTF-16 code units.</summary>
    public int Column { get; }

    /// <summary>The JSON path of the value in <c>bot.json</c>, for example <c>$.scripts.welcome.id</c>; null in a JavaScript file, and where the file is no JSON.</summary>
    public string? Path { get; }

    /// <summary>What is wrong, and what would be right.</summary>
    public string Message { get; }

    /// <summary>All of it on one line: file, line, column, path and message.</summary>
    public override string ToString() => Path is null ? $"{File}:{Line}:{Column}: {Message}" : $"{File}:{Line}:{Column}: {Path}: {Message}";
}

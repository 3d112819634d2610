namespace Metabot.Server;

/// <summary>A bot folder cannot be run: <c>bot.json</c> or one of its JavaScript files is missing or wrong.</summary>
public sealed class BotManifestException : Exception
{
    internal BotManifestException(string file, IReadOnlyList<string> problems, Exception? innerException = null)
        : base($"{file}: {string.Join(Environment.NewLine + file + ": ", problems)}", innerException) =>
        (File, Problems) = (file, problems);

    /// <summary>The full path of the bot's <c>bot.json</c>.</summary>
    public string File { get; }

    /// <summary>Every problem found, each with its JSON path, or file, line and column, and what would be right.</summary>
    public IReadOnlyList<string> Problems { get; }
}

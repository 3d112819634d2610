namespace Metabot.Server;

/// <summary>A bot folder cannot be run: <c>bot.json</c> or one of its JavaScript files is missing or wrong.</summary>
public sealed class BotManifestException : Exception
{
    internal BotManifestException(string file, IReadOnlyList<BotProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) =>
        (File, Problems) = (file, problems);

    /// <summary>The full path of the bot's <c>bot.json</c>.</summary>
    public string File { get; }

    /// <summary>Every problem found, in the order of the files.</summary>
    public IReadOnlyList<BotProblem> Problems { get; }
}

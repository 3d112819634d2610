namespace Metabot.Bots;

// The JavaScript of a bot, each piece read once: texts of bot.json, and files beside it.
internal sealed class BotSources
{
    private readonly Func<string, string?> _readFile;
    private readonly List<BotCode> _codes = [];
    private readonly Dictionary<string, BotCode> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _snippets = new(StringComparer.Ordinal);

    // ReadFile gives the text of a file by its name in the bot's folder, null where it is not known.
    public BotSources(BotValue manifest, Func<string, string?> readFile)
    {
        _readFile = readFile;
        foreach (var snippet in manifest.Find("snippets")?.Members ?? [])
        {
            if (TextOf(snippet.Value) is var (_, text))
            {
                _snippets[snippet.Name] = text;
            }
        }
    }

    public IReadOnlyList<BotCode> Codes => _codes;

    // Null for what is no JavaScript, or in a file that is not known.
    public BotCode? Read(BotValue value)
    {
        if (TextOf(value) is not var (file, text))
        {
            return null;
        }

        if (file is not null && _files.TryGetValue(file, out var known))
        {
            return known;
        }

        var code = BotCode.Read(value, file, text, _snippets);
        _codes.Add(code);
        if (file is not null)
        {
            _files.Add(file, code);
        }

        return code;
    }

    private (string? File, string Text)? TextOf(BotValue value) =>
        value.Kind == BotValueKind.Text ? (null, value.Text)
        : value.FindText("file") is { } file && _readFile(file) is { } text ? (file, text)
        : null;
}

using Spectre.Console;

namespace Metabot.Tool.Live;

// A terminal, or a file or a pipe: there without colours, and wide enough that no line is broken for a window that is not there.
internal static class Screen
{
    private const int WidthOfFiles = 200;

    public static bool IsTerminal => !Console.IsOutputRedirected;

    public static IAnsiConsole Open(TextWriter output)
    {
        if (IsTerminal)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = WidthOfFiles;
        return console;
    }

    public static Table CreateTable(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([.. columns.Select(column => new TableColumn(new Text(column)) { NoWrap = column is not ("why" or "name" or "said" or "tags") })]);
        return table;
    }

    // What people wrote, in one line: a control character in it would move the cursor, or colour all that follows.
    public static string Clean(string? text) => string.Concat((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter));

    public static Text WriteStatus(BotJobStatus status) => new(status.ToString().ToLowerInvariant(), new Style(FindColor(status)));

    private static Color? FindColor(BotJobStatus status) => status switch
    {
        BotJobStatus.Completed => Color.Green,
        BotJobStatus.Failed => Color.Red,
        BotJobStatus.Running => Color.Blue,
        BotJobStatus.Skipped or BotJobStatus.Cancelled => Color.Grey,
        _ => null,
    };
}

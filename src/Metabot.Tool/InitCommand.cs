using System.CommandLine;

namespace Metabot.Tool;

internal static class InitCommand
{
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "Where the bot is made, a new folder or one without a bot.",
        DefaultValueFactory = _ => ".",
    };

    public static Command Create()
    {
        var command = new Command("init", "Makes a small bot that runs: bot.json with its schema, and JavaScript.") { Folder };
        command.SetAction(result => Init(result.GetRequiredValue(Folder), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Init(string folder, TextWriter output, TextWriter error)
    {
        try
        {
            if (BotTemplate.Files.FirstOrDefault(file => Path.Exists(Path.Combine(folder, file))) is { } present)
            {
                error.WriteLine($"There is a '{present}' in '{Path.GetFullPath(folder)}' already, and nothing is overwritten; name another folder.");
                return 1;
            }

            Write(folder);
            output.WriteLine($"""
                Made a bot in {Path.GetFullPath(folder)}: {string.Join(", ", BotTemplate.Files)}
                Run it:  metabot serve {Quote(folder)}
                """);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"The bot cannot be made in '{folder}': {exception.Message}");
            return 1;
        }
    }

    private static void Write(string folder)
    {
        using var files = new NewFiles();
        foreach (var file in BotTemplate.Files)
        {
            using var content = BotTemplate.Open(file);
            files.Add(Path.GetFullPath(Path.Combine(folder, file)), content);
        }

        files.Keep();
    }

    private static string Quote(string folder) => folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
}

using System.CommandLine;

namespace Metabot.Tool;

internal static class InitCommand
{
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "Where the bot is made, a new folder or one without a bot.",
        Validators = { FolderName.Check },
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
        var path = Path.GetFullPath(folder);
        if (BotTemplate.Files.FirstOrDefault(file => Path.Exists(Path.Combine(path, file))) is { } present)
        {
            error.WriteLine($"There is a '{present}' in '{path}' already, and nothing is overwritten; name another folder.");
            return 1;
        }

        try
        {
            Write(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"The bot cannot be made in '{folder}': {exception.Message}");
            return 1;
        }

        output.WriteLine($"""
            Made a bot in {path}: {string.Join(", ", BotTemplate.Files)}
            Run it:    metabot serve {Quote(folder)}
            Check it:  metabot check {Quote(folder)}
            """);
        return 0;
    }

    private static void Write(string folder)
    {
        using var files = new NewFiles();
        foreach (var file in BotTemplate.Files)
        {
            using var content = BotTemplate.Open(file);
            files.Add(Path.Combine(folder, file), content);
        }

        files.Keep();
    }

    private static string Quote(string folder) => folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
}

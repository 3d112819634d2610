using System.CommandLine;
using Metabot.Server;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Command = System.CommandLine.Command;

namespace Metabot.Tool;

internal static class ExportCommand
{
    private static readonly Argument<string> Folder = new("bot-folder")
    {
        Description = "The folder with the bot's bot.json.",
        Validators = { FolderName.Check },
    };

    private static readonly Argument<string?> Target = new("file")
    {
        Description = "The new file for the document; it is printed when this is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("export", "Writes a bot as one JSON document: bot.json with the texts of its files.") { Folder, Target };
        command.SetAction((result, _) => ExportAsync(
            result.GetRequiredValue(Folder), result.GetValue(Target), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> ExportAsync(string folder, string? file, TextWriter output, TextWriter error)
    {
        try
        {
            var bot = await BotLoader.LoadAsync(folder, new JavaScriptRunner(WorkerPool.Start(atWork: 1, spare: 0)));
            var document = BotDocument.Export(bot).Write();
            if (file is null)
            {
                await output.WriteAsync(document);
                return 0;
            }

            await using var target = new StreamWriter(new FileStream(file, FileMode.CreateNew));
            await target.WriteAsync(document);
            return 0;
        }
        catch (BotManifestException exception)
        {
            await error.WriteLineAsync(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The document cannot be written{(file is null ? "" : $" to '{file}'")}: {exception.Message}");
        }

        return 1;
    }
}

using System.CommandLine;
using System.Text.Json;
using Metabot.Tool.Types;

namespace Metabot.Tool;

internal static class TypesCommand
{
    private static readonly Argument<string> Folder = new("bot-folder")
    {
        Description = "The folder with bot.json.",
        Validators = { FolderName.Check },
        DefaultValueFactory = _ => ".",
    };

    public static Command Create()
    {
        var command = new Command("types", $"Writes {TypesFile.Name}, by which an editor completes and checks the bot's JavaScript.") { Folder };
        command.SetAction(result => Write(result.GetRequiredValue(Folder), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Write(string folder, TextWriter output, TextWriter error)
    {
        try
        {
            var types = TypesFile.Write(BotNames.Read(folder));
            File.WriteAllText(Path.Combine(folder, TypesFile.Name), types);
            var project = Path.Combine(folder, TypesFile.ProjectName);
            if (!File.Exists(project))
            {
                File.WriteAllText(project, TypesFile.Project);
            }

            output.WriteLine($"Wrote {Path.Combine(folder, TypesFile.Name)}. A file that begins with // @ts-check is checked by it.");
            return 0;
        }
        catch (JsonException exception)
        {
            error.WriteLine($"'{Path.Combine(folder, "bot.json")}' is no JSON (line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}).");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine($"The types cannot be written in '{folder}': {exception.Message}");
        }

        return 1;
    }
}

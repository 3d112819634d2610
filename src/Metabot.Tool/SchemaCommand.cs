using System.CommandLine;
using Metabot.Server.Manifest;

namespace Metabot.Tool;

internal static class SchemaCommand
{
    private static readonly Argument<string?> Target = new("file")
    {
        Description = "Where it is written, over what is there; it is printed when this is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("schema", "Writes the JSON Schema of bot.json, by which editors complete and check it.") { Target };
        command.SetAction(result => Write(result.GetValue(Target), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Write(string? file, TextWriter output, TextWriter error)
    {
        if (file is null)
        {
            output.Write(BotSchema.Write());
            return 0;
        }

        try
        {
            File.WriteAllText(file, BotSchema.Write());
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"The schema cannot be written to '{file}': {exception.Message}");
            return 1;
        }
    }
}

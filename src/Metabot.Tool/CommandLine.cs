using System.CommandLine;
using System.CommandLine.Invocation;

namespace Metabot.Tool;

// Runs what was typed. What is wrong with it is said in a line each, and where the help is; the help itself would bury it.
internal static class CommandLine
{
    // After which a command that was told to end is given up, with 143. A server ends by itself before, with 0.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = Commands.Root();
        if (MisreadArgument.Find(root, arguments) is { } misread)
        {
            return Refuse(misread.Command, [misread.Message]);
        }

        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        return parsed.Action is ParseErrorAction
            ? Refuse(parsed.CommandResult.Command, parsed.Errors.Select(error => error.Message))
            : await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = LongestStop });
    }

    private static int Refuse(Command command, IEnumerable<string> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            Console.Error.WriteLine(mistake);
        }

        Console.Error.WriteLine($"'{Path(command)} --help' shows what can be written.");
        return 1;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;
}

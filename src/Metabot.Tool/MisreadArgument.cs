using System.CommandLine;
using Metabot.Rules;

namespace Metabot.Tool;

// A command or an option that does not exist, or an option where a value should stand. The parser would take it for the
// value of whatever stands beside it, and blame that.
internal static class MisreadArgument
{
    public static (Command Command, string Message)? Find(Command root, IReadOnlyList<string> arguments)
    {
        var command = root;
        Option? open = null;
        foreach (var argument in arguments.TakeWhile(argument => argument != "--"))
        {
            if (command.Subcommands.FirstOrDefault(known => known.Name == argument) is { } next)
            {
                command = next;
            }
            else if (FindOption(command, argument) is { } option)
            {
                if (open is not null)
                {
                    return (command, $"Required argument missing for option: '{open.Name}'.");
                }

                open = option.Arity.MinimumNumberOfValues > 0 && option.Name == argument ? option : null;
                continue;
            }
            else if (IsOption(argument, isValue: open is not null))
            {
                return (command, Sentence("option", argument.Split('=', ':')[0], Options(command).Select(option => option.Name)));
            }
            else if (command.Subcommands.Count > 0)
            {
                return (command, Sentence("command", argument, command.Subcommands.Select(known => known.Name)));
            }

            open = null;
        }

        return null;
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static Option? FindOption(Command command, string argument)
    {
        var name = argument.Split('=', ':')[0];
        return Options(command).FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));
    }

    // A token may begin with one dash, so after an option that wants a value that is one; what begins with two is none.
    private static bool IsOption(string argument, bool isValue) =>
        argument.StartsWith("--", StringComparison.Ordinal) || (!isValue && argument.Length > 1 && argument[0] == '-');

    private static string Sentence(string kind, string name, IEnumerable<string> known)
    {
        var sentence = NearestName.Unknown(kind, name, [.. known]);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}

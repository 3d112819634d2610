using System.CommandLine.Parsing;

namespace Metabot.Tool;

internal static class FolderName
{
    // A blank one would be taken for the current folder: most likely a variable of a script that is not set.
    public static void Check(ArgumentResult argument)
    {
        if (argument.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            argument.AddError($"The {argument.Argument.Name} is blank; name one, or '.' for this one.");
        }
    }
}

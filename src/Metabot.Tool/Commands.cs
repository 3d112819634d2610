using System.CommandLine;
using System.CommandLine.Help;

namespace Metabot.Tool;

internal static class Commands
{
    // A RootCommand would take the name of the assembly, and users type another.
    public static Command Root() => new("metabot", "Makes bots, runs them on this machine and explains the rules of the analyzers.")
    {
        new HelpOption { Recursive = true }, new VersionOption(), InitCommand.Create(), ServeCommand.Create(), SchemaCommand.Create(), ExplainCommand.Create(),
    };
}

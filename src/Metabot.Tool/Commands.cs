using System.CommandLine;
using System.CommandLine.Help;

namespace Metabot.Tool;

internal static class Commands
{
    // A RootCommand would take the name of the assembly, and users type another.
    public static Command Root() => new("metabot", "Runs bots on this machine.") { new HelpOption(), new VersionOption(), ServeCommand.Create() };
}

using System.CommandLine;

namespace Metabot.Tool;

internal static class Commands
{
    public static RootCommand Root() => new("Runs bots on this machine and explains the rules of the analyzers.") { ServeCommand.Create(), ExplainCommand.Create() };
}

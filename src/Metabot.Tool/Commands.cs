using System.CommandLine;
using System.CommandLine.Help;
using Metabot.Tool.Check;
using Metabot.Tool.Doctor;
using Metabot.Tool.Live;

namespace Metabot.Tool;

internal static class Commands
{
    // A RootCommand would take the name of the assembly, and users type another.
    public static Command Root() => new("metabot", "Makes bots, checks them, runs them on this machine and explains the rules of the analyzers.")
    {
        new HelpOption { Recursive = true }, new VersionOption(), InitCommand.Create(), ServeCommand.Create(), TokenCommand.Create(), BackupCommand.Create(), JobsCommand.Create(), LeadsCommand.Create(), RunCommand.Create(), TailCommand.Create(), TopCommand.Create(), SyncCommand.Create(), DoctorCommand.Create(), CheckCommand.Create(), TypesCommand.Create(), ContractsCommand.Create(), LockCommand.Create(), ExportCommand.Create(), ImportCommand.Create(), SchemaCommand.Create(), ExplainCommand.Create(),
    };
}

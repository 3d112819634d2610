using System.CommandLine;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Postgres;
using Command = System.CommandLine.Command;

namespace Metabot.Tool;

internal static class BackupCommand
{
    private static readonly Argument<string> Source = new("data")
    {
        Description = "The database file of a server, which may run meanwhile.",
    };

    private static readonly Argument<string> Target = new("file")
    {
        Description = "The new file for the copy.",
    };

    public static Command Create()
    {
        var command = new Command("backup", "Copies a database file as it is at one moment, also while the server runs, and checks the copy.") { Source, Target };
        command.SetAction(result => Write(
            result.GetRequiredValue(Source), result.GetRequiredValue(Target), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Write(string source, string target, TextWriter output, TextWriter error)
    {
        if (PostgresConnectionString.IsMeant(source))
        {
            error.WriteLine("A PostgreSQL database is copied by its own pg_dump; metabot backup copies the file of a server.");
            return 1;
        }

        try
        {
            DatabaseCopy.Write(source, target);
            output.WriteLine($"{Path.GetFullPath(target)} has {new FileInfo(target).Length:N0} bytes; metabot serve <bot-folder> --data {target} goes on from it.");
            return 0;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }
}

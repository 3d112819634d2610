using System.CommandLine;
using Metabot.Server.Manifest;
using Metabot.Tool.Check;
using Metabot.Tool.Lock;
using Command = System.CommandLine.Command;

namespace Metabot.Tool;

internal static class LockCommand
{
    private static readonly Argument<string> Folder = new("project-folder")
    {
        Description = "The folder with the project file; this one where none is named.",
        Validators = { FolderName.Check },
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<bool> OnlyCheck = new("--check")
    {
        Description = "Only compares, and fails where the lock is not what the contracts say.",
    };

    private static readonly Option<string> Format = ReportFormats.CreateOption();

    public static Command Create()
    {
        var command = new Command("lock", "Writes what a project's contracts send into its metabot.contracts.txt, or compares them with it; without a build.") { Folder, OnlyCheck, Format };
        command.SetAction((result, stop) => Task.FromResult(Run(
            result.GetRequiredValue(Folder), result.GetValue(OnlyCheck), result.GetRequiredValue(Format), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, stop)));
        return command;
    }

    private static int Run(string folder, bool onlyCheck, string format, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            if ((Directory.Exists(folder) ? ProjectFile.Find(folder) : null) is not { } project)
            {
                error.WriteLine($"In '{folder}' is no project file, or more than one; name the folder of one *.csproj.");
                return 1;
            }

            var run = LockRun.Read(project, stop);
            return run.Obstacles.Count > 0 ? Refuse(run.Obstacles, format, output) : onlyCheck ? Check(run, format, output, error) : Write(run, format, output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Xml.XmlException)
        {
            error.WriteLine($"The lock cannot be written: {exception.Message}");
            return 1;
        }
    }

    private static int Check(LockRun run, string format, TextWriter output, TextWriter error)
    {
        var found = run.FindDifferences().ToList();
        ReportFormats.Write(format, found, TextReport.Count(run.Contracts, "contract"), output);
        if (found.Count == 0 && !run.IsCurrent)
        {
            error.WriteLine($"{ShownPath.For(run.LockPath)} says the same in other lines; run 'metabot lock' to write it anew.");
        }

        return found.Count == 0 && run.IsCurrent ? 0 : 1;
    }

    private static int Write(LockRun run, string format, TextWriter output)
    {
        // What it cannot read it would lose; the marks of a conflict it can do without.
        if (run.Before.Faults.Exists(fault => !fault.IsConflict))
        {
            return Refuse([.. run.FindDifferences()], format, output);
        }

        var path = ShownPath.For(run.LockPath);
        if (run.IsCurrent)
        {
            output.WriteLine($"{path} is what the contracts say already.");
            return 0;
        }

        File.WriteAllText(run.LockPath, run.After);
        output.WriteLine($"Wrote {path}: {TextReport.Count(run.Contracts, "contract")}. Its diff shows what changes for jobs that are planned already.");
        return 0;
    }

    private static int Refuse(IReadOnlyList<BotFinding> findings, string format, TextWriter output)
    {
        ReportFormats.Write(format, findings, "the project", output);
        return 1;
    }
}

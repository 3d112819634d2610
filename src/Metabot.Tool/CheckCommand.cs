using System.CommandLine;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Tool.Check;
using Command = System.CommandLine.Command;

namespace Metabot.Tool;

internal static class CheckCommand
{
    private static readonly Argument<string[]> Folders = new("bot-folder")
    {
        Description = "The folders with the bots' bot.json.",
        Validators = { FolderName.Check },
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Format = ReportFormats.CreateOption();

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Warnings fail the check, too.",
    };

    public static Command Create()
    {
        var command = new Command("check", "Finds the mistakes of bots: in bot.json, and in their JavaScript by the rules of the analyzers.") { Folders, Format, Strict };
        command.SetAction((result, _) => CheckAsync(
            result.GetRequiredValue(Folders), result.GetRequiredValue(Format), result.GetValue(Strict), result.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> CheckAsync(string[] folders, string format, bool isStrict, TextWriter output)
    {
        // One text after the other, and nobody waits for what comes next.
        var javaScript = new JavaScriptRunner(WorkerPool.Start(atWork: 1, spare: 0));
        var bots = new List<BotReading>();
        foreach (var folder in folders.DistinctBy(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))))
        {
            bots.Add(await BotLoader.ReadAsync(folder, javaScript, withMeaning: true));
        }

        ReportFormats.Write(format, [.. bots.SelectMany(bot => bot.Findings)], TextReport.Count(bots.Count, "bot"), output);
        var worst = isStrict ? FindingSeverity.Warning : FindingSeverity.Error;
        return bots.Any(bot => bot.Findings.Any(finding => finding.Severity <= worst)) ? 1 : 0;
    }
}

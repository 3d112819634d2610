using System.CommandLine;
using Metabot.Bots;
using Metabot.Server.Manifest;

namespace Metabot.Tool;

internal static class ContractsCommand
{
    private static readonly Argument<string> Folder = new("bot-folder")
    {
        Description = "The folder with bot.json.",
        Validators = { FolderName.Check },
    };

    private static readonly Argument<string?> Target = new("file")
    {
        Description = "Where they are written; nothing is overwritten. They are printed when this is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Namespace = new("--namespace")
    {
        Description = "The namespace that they are in.",
        DefaultValueFactory = _ => "Contracts",
    };

    public static Command Create()
    {
        var command = new Command("contracts", "Writes C# contracts for what can be called in a bot, with the parameters that its scripts read.") { Folder, Target, Namespace };
        command.SetAction(result => Write(
            result.GetRequiredValue(Folder), result.GetValue(Target), result.GetRequiredValue(Namespace), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Write(string folder, string? target, string inNamespace, TextWriter output, TextWriter error)
    {
        var (_, manifest, findings) = ManifestFile.Read(folder);
        if (manifest is null)
        {
            foreach (var finding in findings)
            {
                error.WriteLine($"{finding.File.FullName}:{finding.Line}:{finding.Column}: {finding.Words}");
            }

            return 1;
        }

        try
        {
            var contracts = ContractDraft.Write(WrittenBot.Read(manifest, ReadScripts(folder)), inNamespace);
            if (target is null)
            {
                output.Write(contracts);
                return 0;
            }

            using var file = new StreamWriter(new FileStream(target, FileMode.CreateNew));
            file.Write(contracts);
            output.WriteLine($"Wrote {target}. Look over its types: what a type is shows only in how the bot uses it.");
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"The contracts cannot be written: {exception.Message}");
            return 1;
        }
    }

    private static Dictionary<string, string> ReadScripts(string folder) => Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText);
}

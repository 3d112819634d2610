using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Nodes;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

internal static class SyncCommand
{
    // What the compiler takes for a bot, beside bot.json in a folder of its own.
    private const string Ending = ".bot.json";

    private static readonly Argument<string> Target = new("file")
    {
        Description = $"The file to write or compare, such as shop{Ending}.",
        Validators = { CheckName },
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Only compares; the exit code is 1 when the file is not as the bot is.",
    };

    private static readonly Option<bool> Warn = new("--warn")
    {
        Description = "With --check: tells the differences with exit code 0.",
    };

    public static Command Create() => BotOptions.Create(
        new Command("sync", "Writes what a running bot is into a file, with which the compiler compares calls.") { Target, Check, Warn }, SyncAsync);

    private static async Task<int> SyncAsync(ParseResult arguments, RunningBot bot, CancellationToken cancellationToken)
    {
        await bot.FindAsync(cancellationToken);
        var document = await bot.GetAsync<JsonObject>($"bots/{bot.Id}/export", cancellationToken);
        var (path, isCheck) = (arguments.GetRequiredValue(Target), arguments.GetValue(Check));
        var before = File.Exists(path) ? Read(path) : null;
        var differences = BotDifferences.Find(before, document);
        var isStale = before is null || differences.Count > 0;
        if (isStale && !isCheck)
        {
            await WriteAsync(path, document, cancellationToken);
        }

        await TellAsync(arguments, path, before is null, differences);
        return isStale && isCheck && !arguments.GetValue(Warn) ? 1 : 0;
    }

    private static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new FormatException($"{path} is no JSON object; delete it, or name another file.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{path} is no JSON: {exception.Message} Delete it, or name another file.", exception);
        }
    }

    // All of it or nothing: a compiler may be reading it.
    private static async Task WriteAsync(string path, JsonObject document, CancellationToken cancellationToken)
    {
        var unfinished = path + ".new";
        await File.WriteAllTextAsync(unfinished, document.ToJsonString(new JsonSerializerOptions(LiveJson.Options) { WriteIndented = true, NewLine = "\n" }) + "\n", cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }

    private static async Task TellAsync(ParseResult arguments, string path, bool isNew, IReadOnlyList<BotDifference> differences)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(BotOptions.Json))
        {
            await output.WriteLineAsync(LiveJson.Write(differences));
            return;
        }

        foreach (var difference in isNew ? [] : differences)
        {
            await output.WriteLineAsync($"{difference.Change.ToString().ToLowerInvariant()} {difference.Part}");
        }

        await output.WriteLineAsync((arguments.GetValue(Check), isNew, differences.Count) switch
        {
            (true, true, _) => $"There is no {path}; metabot sync {path} writes it.",
            (true, false, 0) or (false, false, 0) => $"{path} is as the bot is.",
            (true, false, _) => $"{path} is not as the bot is; metabot sync {path} brings it up to date.",
            _ => $"Wrote {path}.",
        });
    }

    private static void CheckName(ArgumentResult argument)
    {
        if (argument.GetValueOrDefault<string>() is { } path && Path.GetFileName(path) is var name && name != "bot.json" && !name.EndsWith(Ending, StringComparison.Ordinal))
        {
            argument.AddError($"The compiler knows a bot by the name bot.json, or one that ends in {Ending}; got '{name}'.");
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Metabot.Tool.Live;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Doctor;

internal static class DoctorCommand
{
    private static readonly Option<string> Base = new("--base")
    {
        Description = "The API's address up to /bots, such as https://app.metabot24.com/api/v1, or that of a call.",
        Required = true,
        Validators = { CheckBase },
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file of settings to write, such as metabot.json; printed when it is left out.",
        Validators = { CheckOut },
    };

    private static readonly Option<string> Script = new("--script")
    {
        Description = "A script that the bot has, so that an accepted job is seen. It does not run.",
        DefaultValueFactory = _ => HarmlessJob.UnknownScript,
    };

    private static readonly Option<long?> Lead = new("--lead")
    {
        Description = "A lead of the bot, where its server takes no job without one.",
        Validators = { BotOptions.CheckId },
    };

    public static Command Create()
    {
        var command = new Command("doctor", "Learns how a bot's server is called, with jobs that can never run, and writes settings for AddBotClient.")
        {
            Base, BotOptions.Token, BotOptions.Bot, Script, Lead, Out,
        };
        command.SetAction(ExamineAsync);
        return command;
    }

    private static async Task<int> ExamineAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        var token = arguments.GetValue(BotOptions.Token) ?? Environment.GetEnvironmentVariable(RunningBot.TokenVariable);
        if (string.IsNullOrWhiteSpace(token))
        {
            await error.WriteLineAsync($"The token is missing; give that of an API user in the environment, as {RunningBot.TokenVariable}, or with --token.");
            return 1;
        }

        var (address, idInAddress) = BaseAddress.Read(arguments.GetRequiredValue(Base))!.Value;
        if ((arguments.GetValue(BotOptions.Bot) ?? idInAddress) is not { } botId)
        {
            await error.WriteLineAsync("--bot is missing: give the bot's id, or an address that has it, such as https://app.metabot24.com/api/v1/bots/42.");
            return 1;
        }

        try
        {
            return await ExamineAsync(arguments, address, token, botId, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is MetabotException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> ExamineAsync(ParseResult arguments, Uri address, string token, long botId, CancellationToken cancellationToken)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        using var transport = new ProbeTransport();
        var examination = new Examination(transport, token, botId, arguments.GetRequiredValue(Script), arguments.GetValue(Lead));
        var learned = await examination.RunAsync(address, cancellationToken);
        var report = new Report(Screen.Open(output), token);
        report.ShowTried(examination.Tried);
        if (learned is null)
        {
            await error.WriteLineAsync(report.Hide(Advice.Write(examination.Tried, botId)));
            return 1;
        }

        report.ShowLearned(learned);
        await TellSettingsAsync(output, arguments.GetValue(Out), SettingsFile.Write(learned, botId), cancellationToken);
        return 0;
    }

    private static async Task TellSettingsAsync(TextWriter output, string? path, string settings, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await output.WriteAsync(settings);
        }
        else
        {
            await using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            await file.WriteAsync(settings.AsMemory(), cancellationToken);
            await output.WriteLineAsync($"Wrote {path}.");
        }

        await output.WriteLineAsync(
            $"AddBotClient(configuration.GetSection(\"{SettingsFile.Section}\")) reads it; give the token in the environment, as {SettingsFile.Section}__Token.");
    }

    private static void CheckBase(OptionResult option)
    {
        if (option.GetValueOrDefault<string>() is { } url && BaseAddress.Read(url) is null)
        {
            option.AddError($"--base takes an http or https address without a user name, such as https://app.metabot24.com/api/v1.");
        }
    }

    // Before anything is sent.
    private static void CheckOut(OptionResult option)
    {
        if (option.GetValueOrDefault<string>() is { } path && Path.Exists(path))
        {
            option.AddError($"There is a '{path}' already, and nothing is overwritten; name another file.");
        }
    }
}

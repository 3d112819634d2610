using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

// How the commands that look at a running bot find it, and what they print.
internal static class BotOptions
{
    public static readonly Option<string> Url = new("--url")
    {
        Description = "Where the bot's server listens.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
        Validators = { CheckUrl },
    };

    public static readonly Option<string?> Token = new("--token")
    {
        Description = $"A token of the server. Whoever lists processes sees it here; better is the variable {RunningBot.TokenVariable} of the environment.",
    };

    public static readonly Option<long?> Bot = new("--bot")
    {
        Description = "The bot's id; needed where the token is for several.",
        Validators = { CheckId },
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Prints JSON, for scripts.",
    };

    // A command with these options besides its own. What goes wrong with the bot is told in a line.
    public static Command Create(Command command, Func<ParseResult, RunningBot, CancellationToken, Task<int>> run)
    {
        command.Add(Url);
        command.Add(Token);
        command.Add(Bot);
        command.Add(Json);
        command.SetAction((arguments, cancellationToken) => RunningBot.UseAsync(arguments, run, cancellationToken));
        return command;
    }

    // Of an option or an argument that is an id.
    public static void CheckId(SymbolResult symbol)
    {
        foreach (var token in symbol.Tokens.Where(token => long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id <= 0))
        {
            symbol.AddError($"An id is a whole number from 1; got {token.Value}.");
        }
    }

    private static void CheckUrl(OptionResult option)
    {
        if (option.GetValueOrDefault<string>() is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            option.AddError($"--url takes an http or https address, such as http://127.0.0.1:5080; got '{url}'.");
        }
    }
}

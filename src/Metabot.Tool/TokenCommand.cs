using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Metabot.Tool;

internal static class TokenCommand
{
    private const int TokenBytes = 32;

    private static readonly Option<string> Name = new("--name")
    {
        Description = "What the token is called in the file and in the log.",
        DefaultValueFactory = _ => "caller",
        Validators = { CheckName },
    };

    private static readonly Option<long[]> Bots = new("--bot")
    {
        Description = "The id of a bot that it is for, once for each; for every bot when it is left out.",
        Validators = { CheckBots },
    };

    public static Command Create()
    {
        var command = new Command("token", "Makes a token, and its entry for the file that serve --token-file names.") { Name, Bots };
        command.SetAction(result => Make(result.GetRequiredValue(Name), result.GetValue(Bots) ?? [], result.InvocationConfiguration.Output));
        return command;
    }

    // The server takes no entry without a name, and none for a bot that cannot be.
    private static void CheckName(OptionResult option)
    {
        if (string.IsNullOrWhiteSpace(option.GetValueOrDefault<string>()))
        {
            option.AddError("The name is blank; it tells in the log who called.");
        }
    }

    private static void CheckBots(OptionResult option)
    {
        foreach (var token in option.Tokens.Where(token => long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id <= 0))
        {
            option.AddError($"A bot's id is a whole number from 1; got {token.Value}.");
        }
    }

    private static int Make(string name, long[] bots, TextWriter output)
    {
        var token = RandomNumberGenerator.GetHexString(2 * TokenBytes, lowercase: true);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var scope = bots.Length == 0 ? "" : $", \"bots\": {JsonSerializer.Serialize(bots)}";
        output.WriteLine($$"""
            Token, shown only now:  {{token}}
            Entry of the file:      { "name": {{JsonSerializer.Serialize(name)}}, "sha256": "{{hash}}"{{scope}} }
            The file, in all:       { "tokens": [ its entries ] }
            """);
        return 0;
    }
}

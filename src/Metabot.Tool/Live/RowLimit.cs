using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Metabot.Tool.Live;

internal static class RowLimit
{
    private const int Most = 1_000;

    public static readonly Option<int> Option = new("--limit")
    {
        Description = $"How many are listed, 1 to {Most}.",
        DefaultValueFactory = _ => 20,
        Validators = { Check },
    };

    private static void Check(OptionResult option)
    {
        if (option.Tokens.Any(token => int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) && limit is < 1 or > Most))
        {
            option.AddError($"--limit takes a number from 1 to {Most}.");
        }
    }
}

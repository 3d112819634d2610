using System.CommandLine.Parsing;
using System.Globalization;

namespace Metabot.Tool.Live;

// An option whose numbers have ends. What is no number the parser refuses by itself.
internal static class NumberRange
{
    public static Action<OptionResult> Check(int least, int? most = null) => option =>
    {
        if (option.Tokens.Any(token => int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (number < least || number > most)))
        {
            option.AddError($"{option.Option.Name} takes a number from {least}{(most is null ? "" : $" to {most}")}.");
        }
    };
}

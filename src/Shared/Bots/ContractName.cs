using System.Globalization;
using System.Text;

namespace Metabot.Bots;

// C# names for what a bot calls order_paid or cjm/import.
internal static class ContractName
{
    // Where the name is taken, or is none, the suffix tells it apart, and then a number.
    public static string Create(string written, string suffix, ISet<string> taken)
    {
        var plain = ToPascalCase(written);
        if (plain.Length > 0 && taken.Add(plain))
        {
            return plain;
        }

        var name = plain + suffix;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = plain + suffix + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    // As the generator makes the wire name, for names of letters and digits.
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isUpper = char.IsUpper(name[i]);
            text.Append(isUpper && StartsWord(name, i) ? "_" : "").Append(isUpper ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return text.ToString();
    }

    // Of capitals in a row only the last begins one, and only before a small letter: XY is xy.
    private static bool StartsWord(string name, int i) => i > 0
        && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));

    private static string ToPascalCase(string written)
    {
        var words = new string([.. written.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsDigit(name[0]) ? "N" + name : name;
    }
}

using System.Globalization;

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

    private static string ToPascalCase(string written)
    {
        var words = new string([.. written.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsDigit(name[0]) ? "N" + name : name;
    }
}

using System.Text;

namespace Metabot.Generators.Analysis.Migration;

internal static class PascalCase
{
    // The letters and digits of a text, each run of them a word.
    public static string Convert(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            var isPart = char.IsLetterOrDigit(character);
            if (isPart)
            {
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }

            startsWord = !isPart;
        }

        return name.ToString();
    }
}

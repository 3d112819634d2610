using System.Globalization;
using System.Text;

namespace Metabot.Rules;

// The names that System.Text.Json's JsonNamingPolicy.SnakeCaseLower gives; that package is in neither the compiler nor .NET Standard.
internal static class SnakeCase
{
    public static string Convert(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        var previous = Previous.Start;
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            switch (char.GetUnicodeCategory(character))
            {
                case UnicodeCategory.UppercaseLetter:
                    var startsWord = previous is Previous.Lower or Previous.Space
                        || (previous == Previous.Upper && i + 1 < name.Length && char.IsLower(name[i + 1]));
                    AppendWord(result, startsWord, char.ToLowerInvariant(character));
                    previous = Previous.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    AppendWord(result, previous == Previous.Space, character);
                    previous = Previous.Lower;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    previous = previous == Previous.Start ? Previous.Start : Previous.Space;
                    break;
                default:
                    result.Append(character);
                    previous = Previous.Start;
                    break;
            }
        }

        return result.ToString();
    }

    private static void AppendWord(StringBuilder result, bool startsWord, char character)
    {
        if (startsWord)
        {
            result.Append('_');
        }

        result.Append(character);
    }

    private enum Previous
    {
        Start,
        Upper,
        Lower,
        Space,
    }
}

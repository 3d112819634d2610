using System.Text.Json;
using Metabot.Rules;

namespace Metabot.Server.JavaScript.Locales;

// String.prototype.localeCompare and Intl.Collator, in the order of both languages: signs, digits, the language's own letters,
// the other's; ё beside е, small letters before capitals, where nothing else tells two texts apart.
internal static class LocalOrder
{
    private const string Signs = "\t\n\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static readonly Dictionary<char, int> English = Place(Signs + Latin + Cyrillic);
    private static readonly Dictionary<char, int> Russian = Place(Signs + Cyrillic + Latin);

    public static int Compare(string left, string right, Locale locale, JsonElement options)
    {
        var places = locale.IsRussian ? Russian : English;
        var given = new LocaleOptions(options, "a comparison", "sensitivity", "numeric", "usage");
        given.Text("usage", "sort", "search");
        var sensitivity = given.Text("sensitivity", "base", "accent", "case", "variant") ?? "variant";
        var isNumeric = given.Flag("numeric") ?? false;
        var (one, other) = (Read(left, places, isNumeric), Read(right, places, isNumeric));
        if (Compare(one, other, letter => letter.Place) is not 0 and var order)
        {
            return order;
        }

        var accents = sensitivity is "accent" or "variant" ? Compare(one, other, letter => letter.Accent) : 0;
        return accents == 0 && sensitivity is ("case" or "variant") ? Compare(one, other, letter => letter.Case) : accents;
    }

    private static Dictionary<char, int> Place(string order) => order.Index().ToDictionary(letter => letter.Item, letter => letter.Index);

    private static int Compare(List<Letter> left, List<Letter> right, Func<Letter, double> weight)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (weight(left[i]).CompareTo(weight(right[i])) is not 0 and var order)
            {
                return Math.Sign(order);
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static List<Letter> Read(string text, Dictionary<char, int> places, bool isNumeric)
    {
        var letters = new List<Letter>();
        for (var i = 0; i < text.Length; i++)
        {
            if (isNumeric && char.IsAsciiDigit(text[i]))
            {
                var number = 0.0;
                for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                {
                    number = (number * 10) + (text[i] - '0');
                }

                // Numbers stand where the digits do, ordered among themselves.
                letters.Add(new Letter(places['0'] + (number / (number + 1)), 0, 0));
                i--;
            }
            else
            {
                letters.Add(Read(text[i], places));
            }
        }

        return letters;
    }

    private static Letter Read(char letter, Dictionary<char, int> places)
    {
        var small = char.ToLowerInvariant(letter);
        var plain = small == 'ё' ? 'е' : small;
        return places.TryGetValue(plain, out var place)
            ? new Letter(place, small == plain ? 0 : 1, small == letter ? 0 : 1)
            : throw new LocaleRefusedException($"'{Excerpt.Cut(letter.ToString())}' has no place in the order here, which knows English and Russian letters, digits and the signs of ASCII");
    }

    private readonly record struct Letter(double Place, int Accent, int Case);
}

using System.Globalization;

namespace Metabot.Rules;

// Keys go into headers, addresses and logs, so they are of visible ASCII only.
internal static class KeyText
{
    private const int LongestKey = 200;

    // Completes the sentence "job_key ...; it must be 1 to 200 visible ASCII characters"; null where it is right.
    public static string? WhyNot(string key)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return $"has {key.Length.ToString(CultureInfo.InvariantCulture)} characters";
        }

        foreach (var character in key.Where(character => character is < '!' or > '~'))
        {
            return $"has the character U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}";
        }

        return null;
    }
}

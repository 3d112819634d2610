using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Places;

internal static class TextBefore
{
    // Whether what stands before the end is of a pattern that is matched from right to left.
    public static bool EndsAt(this string code, int end, Regex pattern) => pattern.Match(code, 0, end).Success;
}

namespace Metabot.Bots;

// Whether two names differ by a slip of the hand, and not by what tells names apart: a digit, or a part that is another word.
internal static class MistypedName
{
    // Of shorter names one letter makes another one.
    private const int Shortest = 4;

    public static bool IsSlip(string written, string known)
    {
        if (written == known)
        {
            return false;
        }

        if (string.Equals(Plain(written), Plain(known), StringComparison.Ordinal))
        {
            return true;
        }

        var start = 0;
        while (start < Math.Min(written.Length, known.Length) && written[start] == known[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(written.Length, known.Length) - start && written[written.Length - 1 - end] == known[known.Length - 1 - end])
        {
            end++;
        }

        var (left, right) = (written.Substring(start, written.Length - start - end), known.Substring(start, known.Length - start - end));
        return known.Length >= Shortest && !(left + right).Any(char.IsDigit)
            && (left.Length <= 1 && right.Length <= 1 || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]));
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

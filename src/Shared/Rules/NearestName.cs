namespace Metabot.Rules;

// What somebody who mistyped a name most likely meant.
internal static class NearestName
{
    // What is longer nobody types, and comparing takes the square of the length.
    private const int LongestName = 64;

    public static string? Find(string name, IEnumerable<string> known)
    {
        var plain = Plain(name);
        return name.Length > LongestName ? null : known
            .Select(candidate => (Name: candidate, Distance: Distance(plain, Plain(candidate), Furthest(candidate))))
            .Where(candidate => candidate.Distance <= Furthest(candidate.Name) && candidate.Distance < candidate.Name.Length)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    public static string Unknown(string kind, string name, IReadOnlyCollection<string> known) =>
        $"there is no {kind} '{Excerpt.Cut(name)}'; " + (Find(name, known) is { } nearest ? $"did you mean '{nearest}'?"
            : known.Count > 0 ? $"known {kind}s: {string.Join(", ", known)}"
            : $"there are no {kind}s here");

    // Of three letters two are another name.
    private static int Furthest(string name) => name.Length < 4 ? 1 : Math.Max(2, name.Length / 3);

    // runAt, RunAt, run-at and run_at are one name to a human.
    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Lengths that differ by more than furthest settle it without a look at the letters.
    private static int Distance(string left, string right, int furthest)
    {
        if (Math.Abs(left.Length - right.Length) > furthest)
        {
            return furthest + 1;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}

using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// Which of some names is meant by one that is none of them.
internal static class MeantName
{
    // A verb that many have says nothing of one.
    private const int FewWithOneVerb = 2;

    // One that says the same in other words, one that was mistyped, or the only one that says more; null when that leaves a choice.
    public static string? Find(string written, IReadOnlyList<string> known)
    {
        List<(string Name, NameWords Words)> candidates = [.. known.Select(name => (name, NameWords.Parse(name)))];
        return Find(written, candidates) ?? (NameSynonyms.SplitAtVerb(written) is { } split ? Find(split, candidates) : null);
    }

    // Those first that have most in common.
    public static IEnumerable<string> OrderByLikeness(string written, IEnumerable<string> known)
    {
        var words = NameWords.Parse(written);
        return known.OrderByDescending(name => Likeness(words, NameWords.Parse(name)));
    }

    private static string? Find(string written, List<(string Name, NameWords Words)> candidates)
    {
        var words = NameWords.Parse(written);
        return words.AreNone ? null : InOtherWords(written, words, candidates)
            ?? NearestName.Find(written, candidates.Where(candidate => MayBeMistyped(words, candidate.Words)).Select(candidate => candidate.Name))
            ?? WithMoreWords(words, candidates);
    }

    private static int Likeness(NameWords written, NameWords known) =>
        2 * known.Nouns.Intersect(written.Nouns).Count() + (written.Verbs.Count > 0 && written.MayMean(known.LikelyVerb) ? 1 : 0);

    private static string? InOtherWords(string written, NameWords words, List<(string Name, NameWords Words)> candidates) => (
        from nouns in Meanings(words)
        from verb in words.Verbs.Count == 0 ? [NameSynonyms.Get] : words.Verbs
        let same = candidates.Where(candidate => candidate.Words.SayTheSameAs(verb, nouns)).ToList()
        where same.Count > 0
        select NearestName.Find(written, same.Select(candidate => candidate.Name))
            ?? same.OrderBy(candidate => candidate.Words.IsPlural != words.IsPlural).First().Name).FirstOrDefault();

    // Who gets tags gets all of them.
    private static IEnumerable<IReadOnlyList<string>> Meanings(NameWords words) =>
        words.IsPlural && words.LikelyVerb == NameSynonyms.Get ? [[.. words.Nouns.Append(NameSynonyms.All).OrderBy(noun => noun, StringComparer.Ordinal)], words.Nouns]
        : [words.Nouns];

    // getStatus is one letter from setStatus and means the contrary; nor is a whole word left out by mistyping.
    private static bool MayBeMistyped(NameWords written, NameWords known) =>
        (written.Verbs.Count == 0 || known.Verbs.Count == 0 || written.MayMean(known.Verbs[0]))
        && (known.Count <= written.Count || written.Nouns.Except(known.Nouns).Any());

    private static string? WithMoreWords(NameWords words, List<(string Name, NameWords Words)> candidates)
    {
        var more = candidates.Where(candidate => !HostNames.IsOfLanguage(candidate.Name) && IsSaidBy(words, candidate.Words)).ToList();
        var fewest = more
            .GroupBy(candidate => candidate.Words.Nouns.Count + (candidate.Words.LikelyVerb == NameSynonyms.Question ? 1 : 0))
            .OrderBy(group => group.Key)
            .FirstOrDefault();
        return fewest?.Count() == 1 && (words.Nouns.Count > 0 || more.Count <= FewWithOneVerb) ? fewest.Single().Name : null;
    }

    private static bool IsSaidBy(NameWords written, NameWords known) =>
        !written.Nouns.Except(known.Nouns).Any() && (written.Verbs.Count > 0 ? IsSaidByVerb(written, known) : IsSaidByNouns(written, known));

    private static bool IsSaidByVerb(NameWords written, NameWords known) =>
        known.Verbs.Count > 0 && written.MayMean(known.Verbs[0]) && (written.Nouns.Count == 0 || written.Nouns.Any(NameSynonyms.IsTelling));

    // Without a verb it takes half of the words, and a word of three letters, to recognise a name.
    private static bool IsSaidByNouns(NameWords written, NameWords known) =>
        known.LikelyVerb is NameSynonyms.Get or NameSynonyms.Question && 2 * written.Nouns.Count >= known.Nouns.Count
            && written.Nouns.Any(noun => noun.Length >= 3 && NameSynonyms.IsTelling(noun));
}

using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Meaning;

// What a name says: isTagExist, hasTag and tag_exists are one question about a tag. Verbs are what its first word may be meant as, the
// likeliest first and none when it is no verb; nouns are the sorted stems of the others.
internal sealed record NameWords(IReadOnlyList<string> Verbs, IReadOnlyList<string> Nouns, bool IsPlural)
{
    private static readonly Regex Word = new(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{Nd}+", RegexOptions.CultureInvariant);

    public int Count => Math.Min(Verbs.Count, 1) + Nouns.Count;

    public bool AreNone => Count == 0;

    // A name without a verb is what a method would get.
    public string LikelyVerb => Verbs.Count == 0 ? NameSynonyms.Get : Verbs[0];

    public static NameWords Parse(string name)
    {
        List<string> words = [.. Word.Matches(name).Cast<Match>().Select(match => match.Value.ToLowerInvariant())];
        if (words.Count == 0)
        {
            return new([], [], IsPlural: false);
        }

        var isPlural = Singular(words[words.Count - 1]) != words[words.Count - 1];
        var verbs = NameSynonyms.VerbsOf(words[0]);
        return NameSynonyms.IsExistence(words[words.Count - 1]) ? new([NameSynonyms.Question], Sorted(words.Where(word => !NameSynonyms.IsQuestion(word))), IsPlural: false)
            : verbs is [NameSynonyms.Question] ? new(verbs, Sorted(words.Where(word => !NameSynonyms.IsQuestion(word))), isPlural)
            : new(verbs, Sorted(words.Skip(verbs.Count == 0 ? 0 : 1)), isPlural);
    }

    // The same of tag and tags, status and statuses, query and queries.
    public static string Stem(string word)
    {
        var singular = Singular(word);
        return singular.Length <= 3 ? singular : singular[singular.Length - 1] switch
        {
            'e' => singular.Substring(0, singular.Length - 1),
            'y' => singular.Substring(0, singular.Length - 1) + "i",
            _ => singular,
        };
    }

    public bool MayMean(string verb) => Verbs.Contains(verb);

    public bool SayTheSameAs(string verb, IEnumerable<string> nouns) => LikelyVerb == verb && Nouns.SequenceEqual(nouns);

    private static string Singular(string word) =>
        word.Length > 3 && word[word.Length - 1] == 's' && word[word.Length - 2] is not ('s' or 'u' or 'i') ? word.Substring(0, word.Length - 1) : word;

    private static IReadOnlyList<string> Sorted(IEnumerable<string> words) =>
        [.. words.Where(word => !NameSynonyms.IsFiller(word)).Select(NameSynonyms.NounOf).OrderBy(noun => noun, StringComparer.Ordinal)];
}

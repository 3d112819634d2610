namespace Metabot.JavaScript.Meaning;

// The words that people put for those of the platform.
internal static class NameSynonyms
{
    public const string Get = "get";
    public const string Question = "is";
    public const string All = "all";

    private const int ShortestNoun = 3;

    // What is written, and the platform's verbs that may be meant by it, the likeliest first.
    private static readonly Dictionary<string, string[]> Verbs = Table(
        ("is isset has have contains includes check in", Question),
        ("get read load fetch take retrieve list", Get + " find"),
        ("find search query select lookup", "find " + Get),
        ("set put write save store", "set add"),
        ("update change modify edit", "update set"),
        ("add append attach insert", "add set create"),
        ("create make", "create add set"),
        ("delete remove drop erase clear unset detach", "delete"),
        ("run start launch execute exec call", "run"),
        ("schedule plan enqueue", "schedule"),
        ("stop end exit finish abort", "stop"),
        ("send say reply", "send"));

    private static readonly Dictionary<string, string[]> Nouns = Table(
        ("attr attribute attrib variable var property prop", "attr"),
        ("data field column", "data"),
        ("message msg text", "message"),
        ("id identifier", "id"),
        ("status state", "status"),
        ("int integer", "int"),
        ("bool boolean", "bool"),
        ("float double decimal", "float"),
        ("delete remove", "delete"));

    private static readonly HashSet<string> Existences = new(StringComparer.Ordinal) { "exist", "exists", "present" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "a", "the", "by", "in", "of", "for", "to" };

    // What half of all names have says nothing of one.
    private static readonly HashSet<string> CommonNouns = new(new[] { "name", "id", "code", "type", "title" }.Select(NameWords.Stem), StringComparer.Ordinal);

    // Empty when the word is no verb.
    public static IReadOnlyList<string> VerbsOf(string word) => Verbs.TryGetValue(NameWords.Stem(word), out var verbs) ? verbs : [];

    public static string NounOf(string word) => Nouns.TryGetValue(NameWords.Stem(word), out var nouns) ? nouns[0] : NameWords.Stem(word);

    public static bool IsTelling(string noun) => !CommonNouns.Contains(noun);

    // hastag is read as has tag; null for a word that does not begin with a verb and go on for a word more.
    public static string? SplitAtVerb(string word) => Verbs.Keys
        .Where(verb => word.Length >= verb.Length + ShortestNoun && word.StartsWith(verb, StringComparison.Ordinal))
        .OrderByDescending(verb => verb.Length)
        .Select(verb => verb + "_" + word.Substring(verb.Length))
        .FirstOrDefault();

    public static bool IsExistence(string word) => Existences.Contains(word);

    public static bool IsQuestion(string word) => IsExistence(word) || VerbsOf(word) is [Question];

    public static bool IsFiller(string word) => Fillers.Contains(word);

    private static Dictionary<string, string[]> Table(params (string Written, string Meant)[] rows) => rows
        .SelectMany(row => row.Written.Split(' ').Select(word => (Word: NameWords.Stem(word), Meant: row.Meant.Split(' '))))
        .ToDictionary(row => row.Word, row => row.Meant, StringComparer.Ordinal);
}

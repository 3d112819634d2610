namespace Metabot.JavaScript.Meaning;

// What is likely wrong with code that parses.
internal static class ScriptMeaning
{
    // A reader has enough of them soon, and each takes its time.
    private const int MostOfAKind = 20;

    public static IReadOnlyList<MeaningFinding> Find(ScriptText text) =>
    [
        .. Outcome.Find(text),
        .. FindInScript(text),
        .. QuotedHoles.Find(text),
    ];

    // Nobody asks what it returns, and it has no holes.
    public static IReadOnlyList<MeaningFinding> FindInScript(ScriptText text) =>
    [
        .. DeadCode.Find(text).Take(MostOfAKind),
        .. Assignments.Find(text).Take(MostOfAKind),
        .. UnknownNames.Find(text).Take(MostOfAKind),
        .. UnknownNames.FindMethods(text).Take(MostOfAKind),
    ];
}

namespace Metabot.JavaScript.Meaning;

// What is likely wrong with code that parses.
internal static class ScriptMeaning
{
    public static IReadOnlyList<MeaningFinding> Find(ScriptText text) =>
    [
        .. Outcome.Find(text),
        .. DeadCode.Find(text),
        .. Assignments.Find(text),
        .. UnknownNames.Find(text),
        .. UnknownNames.FindMethods(text),
        .. QuotedHoles.Find(text),
    ];
}

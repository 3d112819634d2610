namespace Metabot.JavaScript.Meaning;

// What is likely wrong with code that parses.
internal static class ScriptMeaning
{
    // A reader has enough of them soon, and each takes its time.
    private const int MostOfAKind = 20;

    // Of any script, and of one whose types are known.
    private static readonly Func<ScriptText, IEnumerable<MeaningFinding>>[] OfScripts = [DeadCode.Find, Assignments.Find, UnknownNames.Find];
    private static readonly Func<ScriptText, IEnumerable<MeaningFinding>>[] OfTypes = [UnknownMembers.Find, UncalledMethods.Find, WrongArguments.Find, ImpossibleComparisons.Find];
    private static readonly Func<ScriptText, IEnumerable<MeaningFinding>>[] OfTypesInConditions = [UncalledMethods.FindReturned, Effects.Find, NeverBoolean.Find];

    public static IReadOnlyList<MeaningFinding> Find(ScriptText text) =>
    [
        .. Outcome.Find(text),
        .. FindBy(OfScripts, text),
        .. FindInTypes(text),
        .. QuotedHoles.Find(text),
    ];

    // Nobody asks what it returns, and it has no holes.
    public static IReadOnlyList<MeaningFinding> FindInScript(ScriptText text) =>
    [
        .. FindBy(OfScripts, text),
        .. text.Types.AreKnown ? FindBy(OfTypes, text) : [],
    ];

    // By the rules of conditions that depend on what is known of the input.
    public static IReadOnlyList<MeaningFinding> FindInTypes(ScriptText text) =>
        text.Types.AreKnown ? [.. FindBy(OfTypes, text), .. FindBy(OfTypesInConditions, text)] : [];

    private static IEnumerable<MeaningFinding> FindBy(Func<ScriptText, IEnumerable<MeaningFinding>>[] rules, ScriptText text) =>
        rules.SelectMany(rule => rule(text).Take(MostOfAKind));
}

namespace Metabot.Generators.Analysis;

// A mistake, where [|…|] is what the rule marks, and what its fix makes of it; null for a rule without a fix. § is a letter that keeps
// examples apart which stand in one program. Key names one fix where there are several; Option is a line of .editorconfig.
public sealed record RuleExample(string Id, string Wrong, string? Right = null)
{
    public string? Key { get; init; }

    public string? Option { get; init; }

    // What another generator adds to the program.
    public string? Added { get; init; }

    // The bot.json that the program is compiled with; [|…|] in it is what the rule marks there.
    public string? MarkedManifest { get; init; }

    public string? Manifest
    {
        get => MarkedManifest?.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        init => MarkedManifest = value;
    }

    // The same of metabot.contracts.txt.
    public string? MarkedLock { get; init; }

    public string? Lock => MarkedLock?.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    public string AddedSource(char letter, string newLine) => Twice(Added!, letter, newLine);

    public string EditorConfig => $"root = true\n[*.cs]\n{Option}\n";

    // Two mistakes in one file.
    public string Source(char letter, string newLine) => Twice(Wrong, letter, newLine);

    public string FixedSource(char letter, string newLine) => Twice(Right!, letter, newLine);

    private static string Twice(string code, char letter, string newLine) =>
        $"{code.Replace('§', letter)}\n\n// and again\n{code.Replace('§', char.ToLowerInvariant(letter))}\n".ReplaceLineEndings(newLine);
}

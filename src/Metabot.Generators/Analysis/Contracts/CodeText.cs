namespace Metabot.Generators.Analysis.Contracts;

// A target's code name as it should be: nothing around it that a reader cannot see, and nothing of that inside.
internal static class CodeText
{
    public static string Clean(string code) => string.Concat(code.Where(c => !char.IsControl(c))).Trim();

    // Null when the code is as it should be; a blank one is no code at all, which another rule says.
    public static string? WhyNot(string code) =>
        string.IsNullOrWhiteSpace(Clean(code)) ? null
        : code.Any(char.IsControl) ? "control characters"
        : code != code.Trim() ? "white space around it"
        : null;
}

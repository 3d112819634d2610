using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript;

// Index and Length are UTF-16 positions in the checked text; Line and Column start at 1.
internal sealed record JavaScriptFinding(string RuleId, int Index, int Length, int Line, int Column, FindingMessage Told)
{
    private static readonly Lazy<IReadOnlyList<JavaScriptRepair>> None = new(() => []);

    // For a reader who sees the checked text itself.
    public string Message => Told.Format(_ => null);

    // What mends it, each by itself. Looked for when first asked, which takes many parses.
    public Lazy<IReadOnlyList<JavaScriptRepair>> Repairs { get; init; } = None;
}

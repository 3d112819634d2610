using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3011: a hole in a place that takes its text as it is, so that the quotes which the hole brings become part of it.
internal static class QuotedHoles
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text) => Find(text, HolesWithQuotes(text.Code, text.Holes));

    // The same where the quotes end a string too early; nothing when that is not what breaks the code.
    public static IReadOnlyList<MeaningFinding> FindInBroken(HoledText text)
    {
        var quoted = HolesWithQuotes(text.Text, text.Holes);
        var bare = new HoledText(text.Fill(quoted, HoleStand.Bare), text.Holes);
        return quoted.Count > 0 && JavaScriptChecker.Check(new(bare.Text)).Verdict?.Tree is { } tree
            ? DeepStack.Run(bare.Text, DeepStack.AmpleSize, () => Find(new ScriptText(bare, tree), quoted).ToList())
            : [];
    }

    private static IEnumerable<MeaningFinding> Find(ScriptText text, List<TextRange> holes) =>
        from node in holes.Count == 0 ? [] : text.Nodes
        where node.Range.End - node.Range.Start > HoleStand.Text.Length && node is TemplateLiteral or Literal { TokenType: Esprima.TokenType.StringLiteral or Esprima.TokenType.RegularExpression }
        let inside = holes.Where(hole => IsInText(node, hole)).ToList()
        from hole in inside
        select Finding(text, node, hole, inside);

    private static List<TextRange> HolesWithQuotes(string code, IReadOnlyList<TextRange> holes) =>
        [.. holes.Where(hole => string.CompareOrdinal(code, hole.Start, HoleStand.Text, 0, HoleStand.Text.Length) == 0)];

    private static bool IsInText(Node node, TextRange hole) => IsIn(node, hole)
        && (node is not TemplateLiteral template || !template.Expressions.Any(expression => expression.Range.Start <= hole.Start && hole.End <= expression.Range.End));

    private static bool IsIn(Node node, TextRange hole) => node.Range.Start < hole.Start && hole.End < node.Range.End;

    private static MeaningFinding Finding(ScriptText text, Node node, TextRange hole, IReadOnlyList<TextRange> inside)
    {
        var isAlone = node.Range.Start + 1 == hole.Start && hole.End + 1 == node.Range.End;
        var isRegularExpression = node is Literal { TokenType: Esprima.TokenType.RegularExpression };
        IReadOnlyList<TextEdit> together = isRegularExpression ? [] : Concatenation.FindEdits(text, node, inside);
        var (right, edits) = isRegularExpression ? ("build it with new RegExp(…)", [])
            : isAlone ? ("remove the quotes around it", together)
            : node is TemplateLiteral ? ("write '${' before it and '}' after it", [new TextEdit(hole.Start, 0, "${"), new TextEdit(hole.End, 0, "}")])
            : ("put the text together with '+'", together);
        var (shown, sent) = (Shown(text, node, "{…}"), Shown(text, node, "\"…\""));
        return new(Rule.HoleInQuotes.Id, hole.Start, hole.Length, $"{shown} becomes {sent}, because a hole brings its own quotes; {right}") { Edits = edits, OtherEdits = together };
    }

    private static string Shown(ScriptText text, Node node, string hole)
    {
        var inside = text.Holes.Where(each => IsIn(node, each)).ToList();
        var behind = text.Code.Length - node.Range.End;
        var shown = text.Text.Fill(inside, hole);
        return Excerpt.Cut(shown.Substring(node.Range.Start, shown.Length - behind - node.Range.Start), 60);
    }
}

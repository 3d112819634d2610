namespace Metabot.JavaScript;

// What a finding says: what is wrong, where that is, and what would be right. It becomes a sentence last, where it is known what stands in
// the source for a hole.
internal sealed record FindingMessage(string Words, Mention? Place = null, Advice? Advice = null)
{
    // A hole that has no name is told as what stands for it in the text.
    public string Format(Func<TextRange, string?> nameHole) =>
        Words + Place?.Format(nameHole) + (Advice is null ? "" : $"; {Advice.Words}{Advice.After?.Format(nameHole)}");
}

internal sealed record Advice(string Words, Mention? After = null);

// A piece of the text and where something is from there: at it, or after it.
internal sealed record Mention(bool IsAt, string Shown, TextRange? Hole)
{
    public string Format(Func<TextRange, string?> nameHole) =>
        Hole is not { } hole || nameHole(hole) is not { } name ? $" {(IsAt ? "at" : "after")} '{Shown}'"
        : IsAt ? $" at the hole {name}, which is written as a literal, never as code"
        : $" after the hole {name}";
}

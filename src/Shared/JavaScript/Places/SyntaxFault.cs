namespace Metabot.JavaScript.Places;

internal sealed record SyntaxFault(int Index, string Description)
{
    // Where what is blamed ends, if that is not the token's end.
    public int? End { get; init; }
}

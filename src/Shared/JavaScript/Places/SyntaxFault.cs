namespace Metabot.JavaScript.Places;

// Why a text does not parse. The words are for whoever reads the message; nothing else depends on them.
internal sealed record SyntaxFault(int Index, FaultKind Kind, string Words)
{
    // The token, name, label or literal that it is about, where the kind has one.
    public string Subject { get; init; } = "";

    // Where what is blamed ends, if that is not the token's end.
    public int? End { get; init; }

    public bool IsUnexpected => Kind <= FaultKind.NoToken;

    public bool IsToken(params string[] tokens) => Kind == FaultKind.UnexpectedToken && Array.IndexOf(tokens, Subject) >= 0;
}

namespace Metabot.Bots;

// What bot.json says of a parameter: JavaScript's own words for what a value is, with '?' behind what may be missing or null.
internal sealed record DeclaredType(ReadKind Kind, bool IsOptional)
{
    private static readonly (string Word, ReadKind Kind)[] Kinds =
    [
        ("string", ReadKind.Text), ("number", ReadKind.Number), ("boolean", ReadKind.Boolean), ("array", ReadKind.List), ("object", ReadKind.Object), ("any", ReadKind.Unknown),
    ];

    public static IReadOnlyList<string> Words { get; } = [.. Kinds.Select(kind => kind.Word), .. Kinds.Select(kind => kind.Word + "?")];

    // Null for what is no type.
    public static DeclaredType? Parse(string text)
    {
        var isOptional = text.EndsWith("?", StringComparison.Ordinal);
        var word = isOptional ? text.Substring(0, text.Length - 1) : text;
        return Kinds.Where(kind => kind.Word == word).Select(kind => new DeclaredType(kind.Kind, isOptional)).FirstOrDefault();
    }

    public static string WordOf(ReadKind kind) => Kinds.First(each => each.Kind == kind).Word;
}

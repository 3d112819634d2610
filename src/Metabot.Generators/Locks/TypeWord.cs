namespace Metabot.Generators.Locks;

// The type of a line, taken apart: "string(date)? or absent".
internal readonly record struct TypeWord(string Text)
{
    private const string Absent = " or absent";

    public bool CanBeAbsent => Text.EndsWith(Absent, StringComparison.Ordinal);

    public bool CanBeNull => Present.EndsWith("?", StringComparison.Ordinal);

    public bool IsOptional => CanBeNull || CanBeAbsent;

    // Whether what is sent may be anything.
    public bool IsUnknown => Name is "custom" or "json" || Name.IndexOf('|') >= 0;

    public string Name => Present.TrimEnd('?');

    // What JSON tells apart.
    public string Kind => Name switch
    {
        "integer" or "number" or "number(or NaN)" or "enum(number)" => "number",
        "enum" or "flags" => "string",
        "union" => "object",
        _ when Name.StartsWith("object like ", StringComparison.Ordinal) => "object",
        _ when Name.IndexOf('(') is > 0 and var end => Name.Substring(0, end),
        _ => Name,
    };

    private string Present => CanBeAbsent ? Text.Substring(0, Text.Length - Absent.Length) : Text;
}

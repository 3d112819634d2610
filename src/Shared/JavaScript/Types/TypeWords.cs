namespace Metabot.JavaScript.Types;

// How a type is called in a message.
internal static class TypeWords
{
    public static string Describe(ScriptType type) => string.Join(" or ", type.Alternatives.Select(DescribeOne).Distinct());

    private static string DescribeOne(ScriptType type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => "a string",
        PrimitiveType { Kind: PrimitiveKind.Number } => "a number",
        PrimitiveType => "a boolean",
        ListType => "a list",
        FunctionType => "a function",
        InterfaceType { Declaration.Name: var name } => $"'{name}'",
        _ => "an object",
    };
}

using System.Globalization;

namespace Metabot.JavaScript.Types;

// A type as the declarations write it, to read in a test and to tell what was read.
internal static class WrittenType
{
    public static ScriptType Read(string text) => TypeReader.Read(text, Find);

    public static string Tell(ScriptType? type) => type switch
    {
        null => "none",
        AnyType => "any",
        PrimitiveType { Value: string text } => $"\"{text}\"",
        PrimitiveType { Value: bool truth } => truth ? "true" : "false",
        PrimitiveType { Value: double number } => number.ToString(CultureInfo.InvariantCulture),
        PrimitiveType primitive => primitive.Kind.ToString().ToLowerInvariant(),
        ListType { Item: UnionType } list => $"({Tell(list.Item)})[]",
        ListType list => Tell(list.Item) + "[]",
        InterfaceType named => named.Declaration.Name,
        PlaceholderType placeholder => placeholder.Name,
        FunctionType function => $"({string.Join(", ", function.Parameters.Select(Tell))}) => {Tell(function.Result)}",
        UnionType union => string.Join(" | ", union.Members.Select(Tell)),
        _ => type.GetType().Name,
    };

    private static string Tell(ParameterType parameter) => $"{parameter.Name}{(parameter.IsOptional ? "?" : "")}: {Tell(parameter.Type)}";

    private static ScriptType Find(string name) => name switch
    {
        "string" => ScriptType.Text,
        "number" => ScriptType.Number,
        "boolean" => ScriptType.Boolean,
        _ when KnownTypes.FindInterface(name) is { } declaration => new InterfaceType(declaration, IsOfBot: true),
        _ => ScriptType.Any,
    };
}

using System.Globalization;
using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The expression that reads one value.
internal static class ReadExpressions
{
    public const string Reader = "ref global::Metabot.Json.JobJsonReader";

    // Depth numbers the parameters of lambdas in lambdas: older languages let none hide another.
    public static string Write(ValueModel value, string reader = "reader", int depth = 1)
    {
        var present = Present(value, reader, depth);
        return value.CanBeNull && !(value.Kind == ValueKind.Converted && value.TakesNull) ? $"{reader}.IsNull ? default({value.FullTypeName}) : {present}" : present;
    }

    // The parameter of a lambda in so many others.
    public static string ItemName(int depth) => "item" + (depth == 1 ? "" : depth.ToString(CultureInfo.InvariantCulture));

    public static string ReadMethod(string writeMethod) => "Read" + writeMethod.Substring("Write".Length);

    private static string Present(ValueModel value, string reader, int depth) => value.Kind switch
    {
        ValueKind.Scalar when value.Underlying is { } underlying => $"({value.TypeName}){reader}.Read{ReadMethods.Name(underlying)}()",
        ValueKind.Scalar => ReadMethods.Call(value, reader),
        ValueKind.NamedEnum => $"Read{value.Method}(ref {reader})",
        ValueKind.Converted => $"{reader}.ReadConverted({value.Method})",
        ValueKind.Object => $"{ReadMethod(value.Method)}(ref {reader})",
        ValueKind.Option => $"{value.TypeName}.Some({Write(value.Element!, reader, depth)})",
        ValueKind.ValueOption => $"({reader}.IsNull ? default({value.TypeName}) : {value.TypeName}.NewValueSome({Write(value.Element!, reader, depth)}))",
        ValueKind.Dictionary => Format(value.Construction!.Expression!, Map(value, reader, depth)),
        _ => Format(value.Construction!.Expression!, $"{reader}.ReadItems<{value.Element!.FullTypeName}>({Lambda(value.Element, depth)})"),
    };

    private static string Map(ValueModel value, string reader, int depth)
    {
        var key = value.Key!.Kind == ValueKind.NamedEnum ? $"Parse{value.Key.Method}" : $"key => {Format(ReadMethods.FindForKey(value.Key)!, "key")}";
        return $"{reader}.ReadMap<{value.Key.FullTypeName}, {value.Element!.FullTypeName}>({key}, {Lambda(value.Element, depth)})";
    }

    private static string Lambda(ValueModel element, int depth)
    {
        var item = ItemName(depth);
        return $"({Reader} {item}) => {Write(element, item, depth + 1)}";
    }

    private static string Format(string template, string expression) => template.Replace("{0}", expression);
}

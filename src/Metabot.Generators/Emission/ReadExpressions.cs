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
        return value.CanBeNull && value is not ConvertedValue { TakesNull: true } ? $"{reader}.IsNull ? default({TypeText.Write(value.FullType)}) : {present}" : present;
    }

    // The parameter of a lambda in so many others.
    public static string ItemName(int depth) => "item" + (depth == 1 ? "" : depth.ToString(CultureInfo.InvariantCulture));

    public static string ReadMethod(string writeMethod) => "Read" + writeMethod.Substring("Write".Length);

    private static string Present(ValueModel value, string reader, int depth) => value switch
    {
        ScalarValue scalar => ScalarText.Read(scalar, reader),
        EnumValue { Names: null } number => ScalarText.Read(number, reader),
        EnumValue { Names: var names } => $"Read{names}(ref {reader})",
        ConvertedValue { Field: var field } => $"{reader}.ReadConverted({field})",
        ObjectValue { Method: var method } => $"{ReadMethod(method)}(ref {reader})",
        OptionValue { IsValueType: false } option => $"{TypeText.Write(value.Type)}.Some({Write(option.Element, reader, depth)})",
        OptionValue option => $"({reader}.IsNull ? default({TypeText.Write(value.Type)}) : {TypeText.Write(value.Type)}.NewValueSome({Write(option.Element, reader, depth)}))",
        MapValue map => ConstructionText.Write(map.Construction, Map(map, reader, depth)),
        SequenceValue sequence => ConstructionText.Write(sequence.Construction, $"{reader}.ReadItems<{TypeText.Write(sequence.Element.FullType)}>({Lambda(sequence.Element, depth)})"),
        _ => throw new InvalidOperationException($"nothing reads a {value.GetType().Name}"),
    };

    private static string Map(MapValue value, string reader, int depth)
    {
        var key = value.Key switch
        {
            ScalarValue scalar => $"key => {ScalarText.ReadKey(scalar, "key")}",
            EnumValue { Names: var names } => $"Parse{names}",
            _ => throw new InvalidOperationException($"nothing reads a key of {value.Key.GetType().Name}"),
        };
        return $"{reader}.ReadMap<{TypeText.Write(value.Key.FullType)}, {TypeText.Write(value.Element.FullType)}>({key}, {Lambda(value.Element, depth)})";
    }

    private static string Lambda(ValueModel element, int depth)
    {
        var item = ItemName(depth);
        return $"({Reader} {item}) => {Write(element, item, depth + 1)}";
    }
}

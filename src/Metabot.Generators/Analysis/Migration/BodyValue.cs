using Metabot.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// The value of a field: an expression, or a piece of a JSON text, which has no operation.
internal sealed record BodyValue(Location Location, Optional<object?> Constant, IReadOnlyList<MappedText> Texts, IOperation? Operation)
{
    public bool IsNull => Constant is { HasValue: true, Value: null };

    public bool IsTrue => Constant is { HasValue: true, Value: true };

    // Null when the value is no constant integer.
    public long? Integer => Operation is not null ? Values.Integer(Operation) : Constant.HasValue ? Constant.Value as long? : null;

    public static BodyValue Of(IOperation value)
    {
        var plain = Plain(value);
        return new(plain.Syntax.GetLocation(), plain.ConstantValue, [.. ConstantTexts.In(plain).Select(MappedTextReader.ReadConstant)], plain);
    }

    // JsonNode and JToken take values by conversions of their own, which keep them.
    private static IOperation Plain(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}

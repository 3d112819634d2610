using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// What the compiler knows of a value.
internal static class Values
{
    // The value before the compiler's own conversions, such as the one to a nullable type.
    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null, Operand: var operand } && !value.ConstantValue.HasValue)
        {
            value = operand;
        }

        return value;
    }

    // What takes the value, after such conversions.
    public static IOperation? Destination(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation { OperatorMethod: null })
        {
            parent = parent.Parent;
        }

        return parent;
    }

    public static bool IsNull(IOperation value)
    {
        var plain = Unconverted(value);
        return plain.ConstantValue is { HasValue: true, Value: null }
            || plain is IDefaultValueOperation { Type: { } type } && !plain.ConstantValue.HasValue && IsNullable(type);
    }

    public static bool IsTrue(IOperation value) => Unconverted(value).ConstantValue is { HasValue: true, Value: true };

    // Null when the value is no constant integer.
    public static long? Integer(IOperation value) => Unconverted(value).ConstantValue is { HasValue: true, Value: { } constant }
        && constant is sbyte or byte or short or ushort or int or uint or long
            ? Convert.ToInt64(constant, CultureInfo.InvariantCulture)
            : null;

    private static bool IsNullable(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}

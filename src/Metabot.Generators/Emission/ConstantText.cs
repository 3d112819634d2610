using System.Globalization;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Emission;

// A constant as C#, the same under every culture.
internal static class ConstantText
{
    public static string Write(Constant constant) => constant switch
    {
        DefaultConstant => "default",
        MeantNull => "null!",
        PlainConstant { Value: var value } => WritePlain(value),
        EnumConstant { Type: var type, Member: var member } => $"{TypeText.Write(type)}.{Identifiers.Escape(member)}",
        EnumNumber { Type: var type, Number: var number } => $"({TypeText.Write(type)})({WritePlain(number)})",
        _ => throw new InvalidOperationException($"nothing is spelt by {constant.GetType().Name}"),
    };

    private static string WritePlain(object value) => value switch
    {
        double number => WriteReal(number, number.ToString("R", CultureInfo.InvariantCulture), "double", "D"),
        float number => WriteReal(number, number.ToString("R", CultureInfo.InvariantCulture), "float", "F"),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        DateTime moment => $"new global::System.DateTime({moment.Ticks.ToString(CultureInfo.InvariantCulture)}L)",
        string or char or bool => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };

    private static string WriteReal(double number, string text, string keyword, string suffix) => number switch
    {
        double.NaN => keyword + ".NaN",
        double.PositiveInfinity => keyword + ".PositiveInfinity",
        double.NegativeInfinity => keyword + ".NegativeInfinity",

        // The compiler of Visual Studio runs in .NET Framework, whose text has no sign here.
        0 when 1 / number < 0 => "-0" + suffix,
        _ => text + suffix,
    };
}

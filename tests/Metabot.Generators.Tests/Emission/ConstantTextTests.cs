using System.Globalization;
using Metabot.Abstractions.Tests;
using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Emission;

/// <summary>A constant is spelt so that the compiler reads the same one, bit by bit, as the default of a parameter of its type.</summary>
public class ConstantTextTests
{
    private const string Enums = """
        namespace Shop.@event
        {
            [System.Flags] public enum @long : long { None, A = 1, B = 2, Least = long.MinValue }
            public enum Tiny : sbyte { @default = -128, One = 1 }
            public enum Wide : ulong { Most = ulong.MaxValue }
        }
        """;

    public static TheoryData<string, object[]> Values => new()
    {
        { "double", [0d, -0d, 1d, -1.5, 0.1, 1 / 3d, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 1e21, 123456789012345680d, 1e-7, double.NaN, double.PositiveInfinity, double.NegativeInfinity] },
        { "float", [0f, -0f, 0.1f, -1.5f, 1 / 3f, float.Epsilon, float.MaxValue, float.MinValue, 16777217f, 1e-10f, float.NaN, float.PositiveInfinity, float.NegativeInfinity] },
        { "decimal", [0m, 0.00m, 1.50m, -1.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -7.9228162514264337593543950335m] },
        { "sbyte", [sbyte.MinValue, (sbyte)-1, sbyte.MaxValue] },
        { "byte", [byte.MinValue, byte.MaxValue] },
        { "short", [short.MinValue, (short)-1, short.MaxValue] },
        { "ushort", [ushort.MinValue, ushort.MaxValue] },
        { "int", [int.MinValue, -1, 0, int.MaxValue] },
        { "uint", [uint.MinValue, 2147483648u, uint.MaxValue] },
        { "long", [long.MinValue, -2147483649L, 4294967296L, long.MaxValue] },
        { "ulong", [ulong.MinValue, 9223372036854775808UL, ulong.MaxValue] },
        { "bool", [true, false] },
        { "char", ['a', '\'', '"', '\\', '\0', '\n', '\r', '\t', '\u0085', '\u2028', '\u2029', '\u200E', '\uFEFF', '\uFFFF', '\uD83D', '\uDE00', 'я', '{'] },
        { "string", ["", "a", "\"", "\\", "\\u0041", "'", "{0}", "\0", "\r\n", "\u0085\u2028\u2029", "\uFEFF", "\uD83D", "\uDE00\uD83D", "\uD83D\uDE00", "\u202Eabc", "Привет", "\u0001\u001F\u007F", "\\", "//", "\"\"\""] },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Is_read_as_the_same_value(string type, object[] values)
    {
        var texts = values.Select(value => ConstantText.Write(new PlainConstant(value))).ToList();

        Assert.Equal(values.Select(Bits), Read(texts.Select(text => (type, text))).Select(Bits));
        Assert.All(texts, AssertIsOneLine);
    }

    [Fact]
    public void Numbers_of_any_bits_keep_them()
    {
        var bits = new Random(20261129);
        var doubles = Enumerable.Range(0, 500).Select(_ => BitConverter.Int64BitsToDouble(bits.NextInt64(long.MinValue, long.MaxValue))).Where(double.IsFinite).Cast<object>().ToList();
        var floats = Enumerable.Range(0, 500).Select(_ => BitConverter.Int32BitsToSingle(bits.Next(int.MinValue, int.MaxValue))).Where(float.IsFinite).Cast<object>().ToList();
        var decimals = Enumerable.Range(0, 500).Select(_ => new decimal(bits.Next(), bits.Next(), bits.Next(), bits.Next(2) == 0, (byte)bits.Next(29))).Cast<object>().ToList();

        var written = doubles.Select(each => ("double", each)).Concat(floats.Select(each => ("float", each))).Concat(decimals.Select(each => ("decimal", each))).ToList();
        var read = Read(written.Select(each => (each.Item1, ConstantText.Write(new PlainConstant(each.each)))));

        Assert.Equal(written.Select(each => Bits(each.each)), read.Select(Bits));
    }

    // Each sign by itself, and with a digit behind it, which must not become a part of its escape.
    [Fact]
    public void Every_sign_of_16_bits_is_kept_in_a_text()
    {
        var text = string.Concat(Enumerable.Range(0, 0x10000).Select(sign => $"{(char)sign}1"));
        var written = ConstantText.Write(new PlainConstant(text));

        Assert.Equal(text, Assert.Single(Read([("string", written)])));
        AssertIsOneLine(written);
    }

    [Theory]
    [InlineData("long", "B", null, 2L)]
    [InlineData("long", null, 3L, 3L)]
    [InlineData("long", null, -1L, -1L)]
    [InlineData("long", null, long.MinValue, long.MinValue)]
    [InlineData("Tiny", "default", null, (sbyte)-128)]
    [InlineData("Tiny", null, (sbyte)-3, (sbyte)-3)]
    [InlineData("Wide", null, 9223372036854775808UL, 9223372036854775808UL)]
    public void A_value_of_an_enum_is_one_whether_it_has_a_name_or_not(string name, string? member, object? number, object expected)
    {
        var type = new NamedType(NamespaceName.Create("Shop.event"), null, name, default);

        var text = ConstantText.Write(member is null ? new EnumNumber(type, number!) : new EnumConstant(type, member));

        Assert.Equal(expected, Assert.Single(Read([(TypeText.Write(type), text)], Enums)));
    }

    [Fact]
    public void Nothing_is_spelt_with_the_signs_of_a_culture()
    {
        object[] values = [-1.5, -1.5f, -1.5m, -7, -7L, double.NaN, float.NegativeInfinity, new DateTime(2027, 1, 21, 21, 0, 0, DateTimeKind.Utc)];
        var before = values.Select(value => ConstantText.Write(new PlainConstant(value))).ToList();
        using var culture = new HostileCulture();

        Assert.Equal("−1,5", (-1.5).ToString(CultureInfo.CurrentCulture));
        Assert.Equal(before, values.Select(value => ConstantText.Write(new PlainConstant(value))));
    }

    [Fact]
    public void What_has_no_literal_has_a_word() =>
        Assert.Equal(["default", "null!"], new[] { Constant.Default, new MeantNull() }.Select(ConstantText.Write));

    // As the compiler has it where it stands as a default value.
    private static List<object?> Read(IEnumerable<(string Type, string Text)> constants, string declarations = "")
    {
        var methods = constants.Select((each, i) => $"public static void M{i.ToString(CultureInfo.InvariantCulture)}({each.Type} x = {each.Text}) {{ }}");
        var program = Compiled.Bare(new CSharpParseOptions(LanguageVersion.Latest), NullableContextOptions.Disable, $"{declarations}\npublic static class Defaults {{\n{string.Join("\n", methods)}\n}}");

        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error).Take(5));
        return [.. program.GetTypeByMetadataName("Defaults")!.GetMembers().OfType<IMethodSymbol>().Where(each => each.Name.StartsWith('M')).Select(each => each.Parameters[0].ExplicitDefaultValue)];
    }

    private static string Bits(object? value) => value switch
    {
        double number when double.IsNaN(number) => "double NaN",
        float number when float.IsNaN(number) => "float NaN",
        double number => $"double {BitConverter.DoubleToInt64Bits(number):X}",
        float number => $"float {BitConverter.SingleToInt32Bits(number):X}",
        decimal number => $"decimal {string.Join('-', decimal.GetBits(number))}",
        char sign => $"char {(int)sign:X}",
        string text => $"string {string.Join('-', text.Select(sign => ((int)sign).ToString("X", CultureInfo.InvariantCulture)))}",
        _ => $"{value!.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    private static void AssertIsOneLine(string text) => Assert.DoesNotContain(text, SyntaxFacts.IsNewLine);
}

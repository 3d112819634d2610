using System.Globalization;
using System.Text;
using System.Text.Json;
using Metabot.Json;

namespace Metabot.Abstractions.Tests.Json;

/// <summary>The reader takes and refuses what System.Text.Json takes and refuses, whatever a value's type is, and reads the same.</summary>
public sealed class ScalarReadingTests
{
    private static readonly ScalarReading[] Types =
    [
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadBoolean()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadString()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadChar()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadSByte()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadByte()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadInt16()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadUInt16()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadInt32()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadUInt32()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadInt64()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadUInt64()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadSingle(), value => BitConverter.SingleToInt32Bits(value).ToString(CultureInfo.InvariantCulture)),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadDouble(), value => BitConverter.DoubleToInt64Bits(value).ToString(CultureInfo.InvariantCulture)),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadDecimal(), value => string.Join(' ', decimal.GetBits(value))),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadHalf(), value => BitConverter.HalfToInt16Bits(value).ToString(CultureInfo.InvariantCulture)),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadInt128()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadUInt128()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadDateTime(), value => $"{value.Ticks} {value.Kind}"),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadDateTimeOffset(), value => $"{value.Ticks} {value.Offset}"),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadTimeSpan()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadDateOnly()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadTimeOnly()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadGuid()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadUri(), value => value.OriginalString),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadVersion()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadBase64()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadJsonElement(), value => value.GetRawText()),
        ScalarReading.Create((ref JobJsonReader reader) => reader.ReadJsonNode(), value => value.GetValueKind().ToString()),
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "1.0", "1.5", "-1.5", "1e0", "1E2", "1e+2", "1e-2", "100e-2", "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32769", "65535", "65536",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551615", "18446744073709551616", "79228162514264337593543950335", "79228162514264337593543950336", "0.1", "0.30000000000000004",
        "1.00", "12.50", "0.0000000000000000000000000001", "0.00000000000000000000000000001", "1e28", "1e29", "1e38", "3.5e38", "1e308", "1e309", "-1e309", "5e-324", "1e-400", "65504", "65520", "1e5",
        "170141183460469231731687303715884105727", "170141183460469231731687303715884105728", "-170141183460469231731687303715884105728", "340282366920938463463374607431768211455",
        "340282366920938463463374607431768211456", "00", "01", "+1", ".5", "1.", "1e", "0x1", "1_0", "NaN", "Infinity", "-Infinity", "- 1",
    ];

    private static readonly string[] Texts =
    [
        "", "a", "ab", "0", "1", "-1", "1.5", "NaN", "true", "null", " ", "А", "😀", "\\u0041", "\\n", "\\\"", "\\ud800", "\\ud83d\\ude00", "\\x", "a\tb", "\\u00", "\\/",
        "2024-02-29", "2023-02-29", "2024-2-9", "2024-02-29T10:00", "2024-02-29T10:00:00", "2024-02-29T10:00:00Z", "2024-02-29T10:00:00.1234567+03:00", "2024-02-29T10:00:00.12345678Z",
        "2024-02-29T24:00:00", "2024-02-29 10:00:00", "2024-02-29T10:00:00-14:00", "2024-02-29T10:00:00+15:00", "0001-01-01", "9999-12-31", "10000-01-01", "0001-01-01T00:00:00+14:00", "\\u0032024-02-29", " 2024-02-29",
        "2024-02-29 ", "29.02.2024", "10:00:00", "10:00", "24:00:00", "23:59:59.9999999", "23:59:59.99999999", "-10:00:00", "1.02:03:04", "1.02:03:04.5", "1.02:03:04.5000000", "-1.02:03:04.5", "1:2:3", "10675199.02:48:05.4775807",
        "10675199.02:48:05.4775808", "-10675199.02:48:05.4775808", "\\u0031\\u0030:00:00", "+10:00:00", " 10:00:00", "10:00:00 ", "10:60:00", "99999999999999999999",
        "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff}", "6f9619ff8b86d011b42d00cf4fc964ff", "6f9619ff-8b86-d011-b42d-00cf4fc964f", "\\u0036f9619ff-8b86-d011-b42d-00cf4fc964ff",
        " 6f9619ff-8b86-d011-b42d-00cf4fc964ff", "https://example.com/a?b=c#d", "/relative", "//", "http://", "1.2", "1.2.3", "1.2.3.4", "1", "1.2.3.4.5", "1.-2", " 1.2", "1.2 ", "1. 2", "01.02", "+1.2", "\\u0031.2",
        "AQID", "AQI=", "AQI", "AQ==", "AQ", "A", "AQID\\n", " AQID", "AQ-_", "\\u0041QID", "====",
    ];

    private static readonly string[] Others = ["null", "true", "false", "True", "[]", "[1]", "{}", """{"a":[1,{"b":null}]}""", "[", "}", "", "//1", "1,2", "\"a", "'a'"];

    [Fact]
    public void Every_value_is_read_as_every_type() => AssertSame(Numbers.Concat(Texts.Select(text => $"\"{text}\"")).Concat(Others));

    [Fact]
    public void Mutated_values_are_read_as_every_type()
    {
        var random = new SeededRandom();
        string[] all = [.. Numbers, .. Texts.Select(text => $"\"{text}\"")];
        const string Signs = "0123456789+-.:eETZ/\\\"u ,[]{}abF=\u00a0é";
        AssertSame(Enumerable.Range(0, 5_000).Select(_ =>
        {
            var text = all[random.Next(0, all.Length)];
            var at = random.Next(0, text.Length + 1);
            var sign = Signs[random.Next(0, Signs.Length)].ToString();
            return (random.Next(0, 3), at < text.Length) switch
            {
                (0, true) => text.Remove(at, 1),
                (1, true) => text.Remove(at, 1).Insert(at, sign),
                _ => text.Insert(at, sign),
            };
        }));
    }

    [Fact]
    public void A_culture_with_other_separators_changes_nothing()
    {
        using var culture = new HostileCulture();
        Every_value_is_read_as_every_type();
    }

    // A test that refuses everything would pass as well.
    [Fact]
    public void Every_type_takes_some_of_them() =>
        Assert.DoesNotContain(Types, type => !Numbers.Concat(Texts.Select(text => $"\"{text}\"")).Concat(Others).Any(type.Takes));

    private static void AssertSame(IEnumerable<string> values)
    {
        var differences = values.Where(json => !IsStructure(json)).SelectMany(json => Types.Select(type => type.Compare(json))).OfType<string>().Distinct().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(40))}");
    }

    // What would change the object that the value stands in, such as `1,"a":2`, is another text to the two.
    private static bool IsStructure(string json)
    {
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetBytes($"[{json}]")).RootElement.GetArrayLength() != 1;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

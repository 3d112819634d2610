using Metabot.Abstractions.Tests;
using Metabot.Generators.Tests.Compiling;
using Metabot.Generators.Tests.RandomContracts;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Neither what is generated nor what it writes and reads depends on the machine's language.</summary>
public class CultureTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Numerics; using Metabot;\n";

    public static TheoryData<string, string, string> Scalars => new()
    {
        { "sbyte", "-5", "-5" },
        { "short", "-5", "-5" },
        { "int", "int.MinValue", "-2147483648" },
        { "long", "-1234567", "-1234567" },
        { "ulong", "ulong.MaxValue", "18446744073709551615" },
        { "decimal", "-1234.50m", "-1234.50" },
        { "double", "-1234.5", "-1234.5" },
        { "float", "-0.25f", "-0.25" },
        { "Half", "(Half)(-0.5)", "-0.5" },
        { "Int128", "-7", "-7" },
        { "UInt128", "7", "7" },
        { "DateTime", "new DateTime(2027, 1, 21, 21, 5, 6)", "\"2027-01-21T21:05:06\"" },
        { "DateTime", "new DateTime(2027, 1, 21, 21, 5, 6, 70, DateTimeKind.Utc)", "\"2027-01-21T21:05:06.07Z\"" },
        { "DateTimeOffset", "new DateTimeOffset(2027, 1, 21, 21, 5, 6, TimeSpan.FromHours(-3))", "\"2027-01-21T21:05:06-03:00\"" },
        { "TimeSpan", "new TimeSpan(1, 2, 3, 4)", "\"1.02:03:04\"" },
        { "TimeSpan", "TimeSpan.FromSeconds(-1.5)", "\"-00:00:01.5000000\"" },
        { "DateOnly", "new DateOnly(2027, 1, 21)", "\"2027-01-21\"" },
        { "TimeOnly", "new TimeOnly(21, 5, 6)", "\"21:05:06\"" },
    };

    [Theory]
    [MemberData(nameof(Scalars), DisableDiscoveryEnumeration = true)]
    public void A_value_and_a_key_are_written_and_read_the_same(string type, string value, string json)
    {
        var expected = $$"""{"value":{{json}},"keys":{"{{json.Trim('"')}}":[{{json}}]}""" + "}";
        var assembly = Compiled.From($$"""
            {{Usings}}[BotScript("s")] public partial record P({{type}} Value, Dictionary<{{type}}, List<{{type}}?>> Keys);
            public static class Values { public static IJobContract Make() => new P({{value}}, new() { [{{value}}] = [{{value}}] }); }
            """).Load();
        var contract = (IJobContract)assembly.GetType("Values")!.GetMethod("Make")!.Invoke(null, null)!;
        using var culture = new HostileCulture();

        Assert.Equal(expected, WireText.Of(contract));
        Assert.Equal(expected, new EmittedSerializer(assembly.GetType("PScheduling")).WriteAgain(expected));
    }

    [Theory]
    [InlineData("[BotScript(\"s\", RunAfterSeconds = 5, RepeatEverySeconds = 60)] public partial record P(double X = -1.5, float? Y = -0.5f, decimal Z = -1.50m, long W = long.MinValue, DayOfWeek D = (DayOfWeek)(-1));")]
    [InlineData("[BotTrigger(17)] public partial class P { public double X { get; init; } = -1.5; public int Y { get; init; } = -1; }")]
    [InlineData("public enum E { A = -1, B = int.MinValue } [BotScript(\"s\")] public partial record P(Inner X); public record Inner(E D = E.B, double F = -1e-7);")]
    [InlineData("[BotEndpoint(\"a\", Answer = typeof(Dictionary<DateOnly, decimal[]>))] public partial record P(int X);")]
    public void What_is_generated_is_the_same(string contract)
    {
        var before = Compiled.From(Usings + contract).GeneratedText;
        using var culture = new HostileCulture();

        Assert.NotEmpty(before);
        Assert.Equal(before, Compiled.From(Usings + contract).GeneratedText);
    }
}

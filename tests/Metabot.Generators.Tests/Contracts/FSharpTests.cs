using Metabot.Generators.Tests.Compiling;
using Metabot.Generators.Tests.RandomContracts;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>The types of FSharp.Core, as System.Text.Json has them.</summary>
public class FSharpTests
{
    private const string Usings = "using Microsoft.FSharp.Collections; using Microsoft.FSharp.Core;\n";

    [Theory]
    [InlineData("FSharpOption<int>", "5", "5")]
    [InlineData("FSharpOption<int>", "null", "null")]
    [InlineData("FSharpOption<string?>", "FSharpOption<string?>.Some(null)", "null")]
    [InlineData("FSharpOption<FSharpOption<int>>", "FSharpOption<FSharpOption<int>>.Some(7)", "7")]
    [InlineData("FSharpOption<FSharpValueOption<int>>?", "FSharpOption<FSharpValueOption<int>>.Some(FSharpValueOption<int>.None)", "null")]
    [InlineData("FSharpValueOption<int>", "FSharpValueOption<int>.Some(4)", "4")]
    [InlineData("FSharpValueOption<int>", "default", "null")]
    [InlineData("FSharpValueOption<int>?", "FSharpValueOption<int>.Some(4)", "4")]
    [InlineData("FSharpValueOption<Inner>", "FSharpValueOption<Inner>.Some(new Inner(1))", """{"y":1}""")]
    [InlineData("FSharpOption<List<FSharpOption<int>?>>", "FSharpOption<List<FSharpOption<int>?>>.Some(new() { 1, null })", "[1,null]")]
    [InlineData("Dictionary<string, FSharpValueOption<DayOfWeek>>", "new() { [\"a\"] = default, [\"b\"] = FSharpValueOption<DayOfWeek>.Some(DayOfWeek.Friday) }", """{"a":null,"b":5}""")]
    [InlineData("FSharpList<int>", "ListModule.OfSeq(new[] { 3, 1 })", "[3,1]")]
    [InlineData("FSharpSet<string>", "new FSharpSet<string>(new[] { \"b\", \"a\" })", """["a","b"]""")]
    [InlineData("FSharpMap<string, int>", "new FSharpMap<string, int>(new[] { Tuple.Create(\"a\", 1) })", """{"a":1}""")]
    [InlineData("FSharpMap<DayOfWeek, FSharpList<int>>", "new FSharpMap<DayOfWeek, FSharpList<int>>(new[] { Tuple.Create(DayOfWeek.Friday, FSharpList<int>.Empty) })", """{"Friday":[]}""")]
    public void Is_written_and_read_back(string type, string value, string expected)
    {
        var declarations = $"public record Inner(int Y); [BotScript(\"s\")] public partial record P({type} X);";
        var text = WireText.Of(declarations, $"new P({value})", usings: Usings);

        Assert.Equal($$"""{"x":{{expected}}}""", text);
        var serializer = new EmittedSerializer(Compiled.From($"using System; using System.Collections.Generic; using Metabot; {Usings}{declarations}").Load().GetType("PScheduling"));
        Assert.Equal(text, serializer.WriteAgain(text));
    }

    [Fact]
    public void None_is_left_out_where_nothing_is_to_be_written() => Assert.Equal("""{"z":1}""", WireText.Of(
        """
        [BotScript("s")] public partial class P
        {
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public FSharpOption<int>? X { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public FSharpValueOption<int> Y { get; set; }
            public int Z { get; set; } = 1;
        }
        """,
        "new P()",
        usings: Usings));

    [Theory]
    [InlineData("FSharpChoice<int, string>", "F# union")]
    [InlineData("FSharpChoice<int, string>.Choice1Of2", "F# union")]
    [InlineData("FSharpResult<int, string>", "F# union")]
    [InlineData("List<FSharpResult<int, string>>", "F# union")]
    [InlineData("Dictionary<FSharpOption<int>, int>", "no JSON name")]
    [InlineData("FSharpValueOption<object>", "known at run time only")]
    [InlineData("FSharpOption<int>", "for numbers", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)]")]
    [InlineData("FSharpValueOption<int>[]", "for numbers", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)]")]
    [InlineData("FSharpValueOption<int>", "what can be null", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]")]
    public void What_System_Text_Json_refuses_is_refused(string type, string why, string attribute = "") => Refusal.Check(
        $"{Usings}[BotScript(\"s\")] public partial class P {{ {attribute} public {type} X {{ get; set; }} = default!; }}", why);
}

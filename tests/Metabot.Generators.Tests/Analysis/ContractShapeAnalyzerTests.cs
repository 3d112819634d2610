using Metabot.Analysis.Contracts;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Analysis;

public class ContractShapeAnalyzerTests
{
    private const string Usings = "using Metabot; using System; using System.Collections.Generic; using System.Text.Json.Serialization;\n";

    [Theory]
    [InlineData("IntPtr", "nint cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]")]
    [InlineData("object", "object cannot be written as JSON: its type is known at run time only; use a concrete type, JsonElement or JsonNode")]
    [InlineData("Action", "Action cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]")]
    [InlineData("int[,]", "int[,] cannot be written as JSON: it has more than one dimension; use an array of arrays")]
    [InlineData("List<System.IO.Stream>", "Stream cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]")]
    [InlineData("Dictionary<DateTimeKind[], int>", "DateTimeKind[] cannot be written as JSON: as a dictionary's key it has no JSON name")]
    public Task A_type_without_a_JSON_form_is_reported_at_the_parameter(string type, string why) => VerifyAsync(
        $$"""[BotScript("s")] public partial record P(int Good, {{type}} {|#0:Bad|});""",
        ("MBOT1004", ["Bad", why]));

    [Fact]
    public Task A_type_without_a_JSON_form_inside_a_nested_type_is_reported_where_it_stands() => VerifyAsync(
        """
        public class Inner { public Action? {|#0:Callback|} { get; set; } }
        [BotScript("s")] public partial record P(List<Inner?> Inners);
        """,
        ("MBOT1004", ["Callback", "Action? cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]"]));

    [Fact]
    public Task What_is_ignored_need_not_be_writable() => VerifyAsync(
        """[BotScript("s")] public partial record P([property: JsonIgnore] Action? Callback, int X);""");

    [Theory]
    [InlineData("int OrderId, int {|#0:Order_id|}", "OrderId", "Order_id", "order_id")]
    [InlineData("int X, [property: JsonPropertyName(\"x\")] int {|#0:Y|}", "X", "Y", "x")]
    public Task Two_parameters_with_one_wire_name_are_reported_at_the_second(string parameters, params string[] arguments) => VerifyAsync(
        $$"""[BotScript("s")] public partial record P({{parameters}});""",
        ("MBOT1005", arguments));

    [Theory]
    [InlineData("public partial record {|#0:P|}<T>(int X);", "is generic or nested in a generic type; declare one contract per closed type")]
    [InlineData("public abstract partial record {|#0:P|}(int X);", "is abstract; annotate the types derived from it")]
    [InlineData("public static partial class {|#0:P|} { }", "is static; a job's parameters are a value")]
    [InlineData("public ref partial struct {|#0:P|} { }", "is a ref struct; use a record struct")]
    [InlineData("file record {|#0:P|}(int X);", "is local to its file; make it internal")]
    public Task A_type_that_cannot_be_a_contract_is_reported(string declaration, string why) =>
        VerifyAsync("[BotTrigger(1)] " + declaration, ("MBOT1007", ["P", why]));

    [Fact]
    public Task A_private_contract_is_reported() => VerifyAsync(
        """public partial class Outer { [BotBroadcast("b")] private partial record {|#0:P|}(int X); }""",
        ("MBOT1007", ["P", "is private or protected; make it internal"]));

    [Fact]
    public Task A_contract_whose_calls_name_is_taken_is_reported() => VerifyAsync(
        """public class Outer_PScheduling; public partial class Outer { [BotBroadcast("b")] public partial record {|#0:P|}(int X); }""",
        ("MBOT1007", ["P", "needs the name Outer_PScheduling for its calls, and another type has it; rename one of the two"]));

    [Fact]
    public Task A_partial_contract_in_a_type_that_is_not_partial_is_reported() => VerifyAsync(
        """public class Outer { public partial class Middle { [BotScript("s")] public partial record {|#0:P|}(int X); } }""",
        ("MBOT1009", ["P", "Outer"]));

    [Theory]
    [InlineData("""public class Outer { [BotScript("s")] public record P(int X); }""")]
    [InlineData("""public record Recursive(Recursive? Next, Dictionary<Guid, DateTime?> Map); [BotScript("s")] public readonly record struct P(Recursive R, DayOfWeek[] Days);""")]
    [InlineData("""public record NoContract(Action Callback);""")]
    public Task Good_contracts_are_left_alone(string source) => VerifyAsync(source);

    private static Task VerifyAsync(string source, params (string Id, string[] Arguments)[] expected) => AnalyzerTest<ContractShapeAnalyzer>.VerifyAsync(
        "#nullable enable\n" + Usings + source,
        [.. expected.Select(each => DiagnosticResult.CompilerError(each.Id).WithLocation(0).WithArguments(each.Arguments))]);
}

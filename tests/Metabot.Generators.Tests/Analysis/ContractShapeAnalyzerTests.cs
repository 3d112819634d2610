using Metabot.Generators.Analysis.Contracts;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.Analysis;

public class ContractShapeAnalyzerTests
{
    private const string Usings = "using Metabot; using System; using System.Collections.Generic; using System.Text.Json.Serialization;\n";

    [Theory]
    [InlineData("IntPtr", "nint cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]")]
    [InlineData("object", "object cannot be written as JSON: its type is known at run time only; use a concrete type, JsonElement or JsonNode")]
    [InlineData("Action", "Action cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]")]
    [InlineData("int[,]", "int[,] cannot be written as JSON: it has more than one dimension; use an array of arrays")]
    [InlineData("List<System.IO.Stream>", "Stream cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]")]
    [InlineData("Dictionary<DateTimeKind[], int>", "DateTimeKind[] cannot be written as JSON: as a dictionary's key it has no JSON name; use a text or a number")]
    public Task A_type_without_a_JSON_form_is_reported_at_the_parameter(string type, string why) => VerifyAsync(
        $$"""[BotScript("s")] public partial record P(int Good, {{type}} {|#0:Bad|});""",
        ("MBOT1004", ["Bad", why]));

    [Fact]
    public Task A_type_without_a_JSON_form_inside_a_nested_type_is_reported_at_the_parameter_with_the_way() => VerifyAsync(
        """
        public class Inner { public Action? Callback { get; set; } }
        public record Outer(Dictionary<string, Inner?> Inners);
        [BotScript("s")] public partial record P(int Good, List<Outer> {|#0:Outers|});
        """,
        ("MBOT1004", ["Outers", "Outers -> Outer.Inners -> Inner.Callback: Action? cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]"]));

    [Fact]
    public Task Each_parameter_has_one_finding_whatever_stands_behind_it() => VerifyAsync(
        """
        public class Bad { public Action? A { get; set; } public object? B { get; set; } public Bad? Next { get; set; } }
        public record Deep(Bad Bad, IntPtr Handle);
        [BotScript("s")] public partial record P(Bad {|#0:One|}, Deep {|#1:Two|}, Bad {|#2:Three|}, int Good);
        """,
        [
            ("MBOT1004", 0, ["One", "One -> Bad.A: Action? cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]; 1 more inside 'One'"]),
            ("MBOT1004", 1, ["Two", "Two -> Deep.Handle: nint cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]; 2 more inside 'Two'"]),
            ("MBOT1004", 2, ["Three", "Three -> Bad.A: Action? cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]; 1 more inside 'Three'"]),
        ]);

    [Fact]
    public Task A_member_of_a_base_type_is_reported_at_the_contract_that_inherits_it() => VerifyAsync(
        """
        public abstract record Base { public Action? Callback { get; set; } }
        [BotScript("s")] public partial record {|#0:P|} : Base;
        [BotScript("t")] public partial record {|#1:Q|} : Base;
        """,
        [
            ("MBOT1004", 0, ["Callback", "Action? cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]"]),
            ("MBOT1004", 1, ["Callback", "Action? cannot be written as JSON: it has no JSON form of its own; use another type, or leave it out with [JsonIgnore]"]),
        ]);

    [Fact]
    public Task Two_members_with_one_wire_name_inside_a_type_are_reported_at_the_parameter() => VerifyAsync(
        """
        public record Inner(int OrderId, int Order_id);
        [BotScript("s")] public partial record P(Inner[] {|#0:Inners|});
        """,
        ("MBOT1005", ["OrderId", "Inners -> Inner.Order_id", "order_id"]));

    [Theory]
    [InlineData("string", "is no converter; name a JsonConverter<int>")]
    [InlineData("JsonStringEnumConverter", "is a factory; name a JsonConverter<int>")]
    public Task What_a_JsonConverter_attribute_names_is_called_what_it_is(string converter, string why) => VerifyAsync(
        $$"""[BotScript("s")] public partial record P([property: JsonConverter(typeof({{converter}}))] int {|#0:X|});""",
        ("MBOT1004", ["X", $"int cannot be written as JSON: its converter {(converter == "string" ? "String" : converter)} {why}"]));

    [Theory]
    [InlineData("int A, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int B", "'b' is written in a form that is not read")]
    [InlineData("Stack<int> A", "'a' is a collection that cannot be filled again: it may give back last what came first")]
    [InlineData("Shape A", "Shape is polymorphic")]
    [InlineData("Hiding A", "Hiding hides Hidden.X, which is sent")]
    [InlineData("Taking A", "the constructor of Taking takes 'y', which is not sent")]
    public async Task Why_there_is_no_reader_is_a_hint_at_the_contract(string parameters, string why)
    {
        var test = AnalyzerTest<ContractShapeAnalyzer>.Create();
        test.TestCode = Usings + $$"""
            [JsonDerivedType(typeof(Shape))] public class Shape { }
            public class Hidden { public int X { get; set; } } public class Hiding : Hidden { [JsonPropertyName("y")] public new int X { get; set; } }
            public class Taking { public Taking(int y) { } public int X { get; set; } }
            [BotScript("s")] public partial record {|#0:P|}({{parameters}});
            """;
        test.ExpectedDiagnostics.Add(new DiagnosticResult("MBOT1013", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithLocation(0).WithArguments("P", why));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

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

    private static Task VerifyAsync(string source, params (string Id, string[] Arguments)[] expected) =>
        VerifyAsync(source, [.. expected.Select(each => (each.Id, 0, each.Arguments))]);

    private static Task VerifyAsync(string source, (string Id, int Place, string[] Arguments)[] expected) => AnalyzerTest<ContractShapeAnalyzer>.VerifyOnlyAsync(
        ["MBOT1004", "MBOT1005", "MBOT1007", "MBOT1009", "MBOT1011"],
        "#nullable enable\n" + Usings + source,
        [.. expected.Select(each => DiagnosticResult.CompilerError(each.Id).WithLocation(each.Place).WithArguments(each.Arguments))]);
}

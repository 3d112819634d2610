using System.Collections.Immutable;
using System.Globalization;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis;

/// <summary>What another generator adds to a contract is sent or reported, and never lost in silence.</summary>
public class CompletionTests
{
    private const string Usings = "using System; using System.Collections; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using Metabot;\n";

    private const string WayOut = "; write it yourself, give the parameter a [JsonConverter] of your own, or move the type to another project";

    private const string Mvvm = "using CommunityToolkit.Mvvm.ComponentModel;\n";

    private const string OwnConverter = """

        public sealed class CustomerConverter : JsonConverter<CustomerId>
        {
            public override CustomerId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => CustomerId.From(reader.GetInt32());
            public override void Write(Utf8JsonWriter writer, CustomerId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
        }
        """;

    [Fact]
    public async Task A_value_object_of_Vogen_is_reported_at_the_parameter()
    {
        var found = await FindAsync(
            """
            [Vogen.ValueObject<int>] public partial struct CustomerId;
            [BotScript("s")] public partial record P(int Good, CustomerId Customer);
            """,
            OtherGenerators.Vogen());

        var (at, message) = Assert.Single(found);
        Assert.Equal("Customer", at);
        Assert.StartsWith("'Customer' would be sent without [JsonConverter] of CustomerId, which another generator adds where this one cannot see it", message, StringComparison.Ordinal);
        Assert.EndsWith(WayOut, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List<CustomerId> Customers", "Customers")]
    [InlineData("CustomerId? Customer", "Customer")]
    [InlineData("Dictionary<string, CustomerId[]> Customers", "Customers")]
    public async Task A_value_object_is_found_in_every_form(string parameter, string at)
    {
        var found = await FindAsync(
            $$"""[Vogen.ValueObject<int>] public partial struct CustomerId; [BotScript("s")] public partial record P({{parameter}});""", OtherGenerators.Vogen());
        Assert.Equal(at, Assert.Single(found).At);
    }

    [Theory]
    [InlineData("[property: JsonConverter(typeof(CustomerConverter))] CustomerId Customer", "CustomerId.From(42)")]
    [InlineData("int Customer", "CustomerId.From(42).Value")]
    public async Task The_ways_out_of_a_value_object_work(string parameter, string value)
    {
        var compiled = Compile(
            $$"""
            [Vogen.ValueObject<int>] public partial struct CustomerId { }
            [BotScript("s")] public partial record P({{parameter}});
            public static class Values { public static IJobContract Make() => new P({{value}}); }
            """ + OwnConverter,
            OtherGenerators.Vogen());

        Assert.Empty(await FindAsync(compiled.Compilation));
        Assert.Equal("""{"customer":42}""", Written(compiled));
    }

    [Fact]
    public async Task A_converter_on_the_part_that_the_user_writes_works()
    {
        var compiled = Compile(
            """
            [Vogen.ValueObject<int>(conversions: Vogen.Conversions.None), JsonConverter(typeof(CustomerConverter))] public partial struct CustomerId;
            [BotScript("s")] public partial record P(CustomerId Customer);
            public static class Values { public static IJobContract Make() => new P(CustomerId.From(42)); }
            """ + OwnConverter,
            OtherGenerators.Vogen());

        Assert.Empty(await FindAsync(compiled.Compilation));
        Assert.Equal("""{"customer":42}""", Written(compiled));
    }

    [Fact]
    public async Task A_type_of_another_project_is_whole()
    {
        var library = Compile("[Vogen.ValueObject<int>] public partial struct CustomerId;", OtherGenerators.Vogen()).Compilation.WithAssemblyName("Library");
        var program = Bare("""[BotScript("s")] public partial record P(CustomerId Customer);""").AddReferences(library.ToMetadataReference());
        var compiled = Compiled.Run(program, Parse);

        Assert.Empty(await FindAsync(compiled.Compilation));
        compiled.HasNoComplaints();
        Assert.Contains("CustomerId.CustomerIdSystemTextJsonConverter", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_becomes_a_property_is_reported_with_the_way()
    {
        var found = await FindAsync(
            Mvvm + """
            public partial class Address : ObservableObject { public string City { get; set; } = ""; [ObservableProperty] private int _zip; }
            public record Person(Address Home);
            [BotScript("s")] public partial record P(Person Person);
            """,
            OtherGenerators.Mvvm());

        Assert.Equal(
            [("Person", "'Person' would be sent without Address.Zip (Person -> Person.Home), which another generator adds where this one cannot see it" + WayOut)],
            found);
    }

    [Fact]
    public async Task A_field_of_the_contract_itself_is_reported_at_its_name()
    {
        var found = await FindAsync(Mvvm + """[BotScript("s")] public partial class P : ObservableObject { [ObservableProperty] private int _zip; }""", OtherGenerators.Mvvm());
        Assert.Equal([("P", "'P' would be sent without P.Zip, which another generator adds where this one cannot see it; write it yourself")], found);
    }

    [Theory]
    [InlineData("public partial class A { public int X { get; set; } }", "public partial class A { public int Y { get; set; } }", "A.Y")]
    [InlineData("public partial class A { }", "public partial class A : B { } public class B { public int Y { get; set; } }", "the base type B of A")]
    [InlineData("public partial class A { } public class B { public int Y { get; set; } }", "public partial class A : B { }", "the base type B of A")]
    [InlineData("public partial class A { }", "public partial class A : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }", "the base type IEnumerable<int> of A")]
    [InlineData("public partial record A;", "public partial record A(int Y) { public A() : this(0) { } }", "A.Y")]
    [InlineData("[JsonDerivedType(typeof(B))] public partial class A { } public partial class B : A { }", "public partial class B { public int Y { get; set; } }", "B.Y")]
    [InlineData("public partial class A { } public class C : A { }", "[JsonDerivedType(typeof(A)), JsonDerivedType(typeof(C), 1)] public partial class A { }", "[JsonDerivedType] of A")]
    [InlineData("public partial class A { public int X { get; set; } }", "public partial class A { [JsonInclude] public int F; }", "A.F")]
    public async Task Whatever_is_added_to_a_type_inside_is_reported(string written, string added, string what)
    {
        foreach (var (name, header) in new[] { ("Added.g.cs", "// <auto-generated/>\n"), ("Added", "") })
        {
            var found = await FindAsync($$"""{{written}} [BotScript("s")] public partial record P(A Value);""", [OtherGenerators.Adding(Usings + added, name, header)]);
            Assert.All(found, each => Assert.Equal("Value", each.At));
            Assert.StartsWith($"'Value' would be sent without {what}", Assert.Single(found).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A Value", "public record A(int X);", "the type A")]
    [InlineData("List<A> Value", "public enum A { X }", "the type A")]
    [InlineData("B Value", "public class A { public int X { get; set; } }", "the type A", "public class B : A { }")]
    [InlineData("[property: JsonConverter(typeof(C))] int Value", "public class C : JsonConverter<int> { public override int Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => 0; public override void Write(Utf8JsonWriter w, int v, JsonSerializerOptions o) { } }", "the converter C")]
    public async Task What_hinders_all_code_is_said(string parameter, string added, string what, string written = "")
    {
        var found = await FindAsync($$"""{{written}} [BotScript("s")] public partial record P({{parameter}});""", [OtherGenerators.Adding(Usings + added)]);
        var (at, message) = Assert.Single(found);
        Assert.Equal("Value", at);
        Assert.StartsWith($"'Value' cannot be sent: another generator makes {what}, where this one cannot see it", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_every_generator_sees_is_no_finding()
    {
        const string source = """[BotScript("s")] public partial record P(A Value, B Other); public record B(A Inner);""";
        Assert.Empty(await FindAsync(source, [OtherGenerators.AddingFirst("public class A { public int X { get; set; } }")]));
    }

    [Fact]
    public async Task What_changes_nothing_on_the_wire_is_no_finding()
    {
        const string source = """public partial class A { public int X { get; set; } } [BotScript("s")] public partial record P(A Value);""";
        Assert.Empty(await FindAsync(source, [OtherGenerators.Adding(
            Usings + "public partial class A : IDisposable { public void Dispose() { } public int F; private int Y { get; set; } public static int S { get; } [JsonIgnore] public int Z { get; set; } } public partial record P { public bool IsGood() => true; }")]));
    }

    [Theory]
    [InlineData("/src/shop/contracts/P.cs")]
    [InlineData("C:\\src\\shop\\contracts\\P.cs")]
    public async Task A_file_of_the_project_is_no_output_wherever_it_stands(string path)
    {
        var program = Bare("").AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "[Vogen.ValueObject<int>] public partial struct CustomerId; [Metabot.BotScript(\"s\")] public partial record P(int Good, CustomerId Customer);",
            Parse,
            path,
            cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("Customer", Assert.Single(await FindAsync(Compiled.Run(program, Parse, OtherGenerators.Vogen()).Compilation)).At);
    }

    [Fact]
    public async Task Files_that_carry_the_marks_of_generated_code_and_stand_in_the_project_are_seen()
    {
        var program = Bare("""[BotScript("s")] public partial record P(A Value); public partial class A { }""")
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("// <auto-generated/>\npublic partial class A { public int X { get; set; } }", Parse, "/src/A.Designer.cs", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(await FindAsync(Compiled.Run(program, Parse).Compilation));
    }

    private static CSharpParseOptions Parse { get; } = new(LanguageVersion.Preview);

    private static CSharpCompilation Bare(string source) => Compiled.Bare(Parse, NullableContextOptions.Enable, Usings + source);

    private static Compiled Compile(string source, IEnumerable<ISourceGenerator> others) => Compiled.Run(Bare(source), Parse, others);

    private static string Written(Compiled compiled) => WireText.Of((IJobContract)compiled.Load().GetType("Values")!.GetMethod("Make")!.Invoke(null, null)!);

    private static Task<(string At, string Message)[]> FindAsync(string source, IEnumerable<ISourceGenerator> others) => FindAsync(Compile(source, others).Compilation);

    // What MBOT1011 marks and says; other rules of the analyzer are errors here.
    private static async Task<(string At, string Message)[]> FindAsync(Compilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ContractShapeAnalyzer()];
        var found = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => (
                diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End],
                (diagnostic.Id == "MBOT1011" ? "" : diagnostic.Id) + diagnostic.GetMessage(CultureInfo.InvariantCulture)))];
    }
}

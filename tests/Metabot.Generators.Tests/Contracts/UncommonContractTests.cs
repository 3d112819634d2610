using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What no tutorial shows and some program has: the compiler has nothing to say of the generated code.</summary>
public class UncommonContractTests
{
    // What the author is warned of is not the matter here.
    private const string Usings = """
        #pragma warning disable CS0649, CS1591, CS1734
        using System; using System.Collections.Generic; using System.Diagnostics.CodeAnalysis; using System.Text.Json; using System.Text.Json.Serialization; using Metabot;

        """;

    [Theory]
    [InlineData("[BotScript(\"s\")] public partial record P([property: JsonPropertyName(\"a\")] int ID, [property: JsonPropertyName(\"b\")] int Id);")]
    [InlineData("[BotScript(\"s\")] public partial class P { [JsonPropertyName(\"a\")] public int Name { get; set; } [JsonPropertyName(\"b\")] public int name { get; set; } }")]
    public void Names_that_differ_in_case_only(string contract) => Compiled.From(Usings + contract).HasNoComplaints();

    [Theory]
    [InlineData("/// <summary>For <paramref name=\"City\"/> and <paramref name=\"None\"/>.</summary>\n/// <param name=\"City\">Not <paramref name=\"Day\"/>.</param>\n/// <param name=\"Day\">When.</param>\n[BotScript(\"s\")] public partial record P(string City, int Day);")]
    [InlineData("/// <summary>One&#x2028;line &#x85; in XML.</summary>\n[BotScript(\"s\")] internal partial record P(int X);")]
    [InlineData("internal class B<T> { /// <summary>A <typeparamref name=\"T\"/>.</summary>\n public T? X { get; set; } }\n[BotScript(\"s\")] internal partial class P : B<int> { }")]
    [InlineData("[BotScript(\"a\\u2028b\\u2029\\u0085\\ud800\\uffff\")] internal partial record P(int X);")]
    public void Documentation_that_fits_the_contract_only(string contract) => Compiled.From(Usings + contract).HasNoComplaints();

    [Theory]
    [InlineData("[Obsolete(\"x\"), BotScript(\"s\")] internal partial record P(int X);")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"SHOP1\"), BotScript(\"s\")] internal partial record P(int X);")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"SHOP1\")] internal record R(int X); [BotScript(\"s\")] internal partial record P(R X);")]
    [InlineData("[BotScript(\"s\")] internal partial class P { [Obsolete(\"x\", true)] public P() { } public P(int x) { X = x; } public int X { get; set; } }")]
    [InlineData("[BotScript(\"s\")] internal partial class P { public int X { get; [Obsolete(\"x\", true)] set; } }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter))] internal enum E { A, [Obsolete(\"x\", true)] B, [Obsolete(\"x\", DiagnosticId = \"SHOP1\")] C, [Experimental(\"SHOP2\")] D } [BotScript(\"s\")] internal partial record P(E X, E Y = (E)1, E Z = (E)3);")]
    [InlineData("[BotScript(\"s\")] internal partial class P { [Experimental(\"SHOP1\")] public P() { } public int X { get; set; } }")]
    [InlineData("[Experimental(\"SHOP1\")] internal static partial class O { [BotScript(\"s\")] internal partial record P(int X); }")]
    [InlineData("[Experimental(\"SHOP1\")] internal class O { internal record R(int X); } [BotScript(\"s\")] internal partial record P(O.R X);")]
    public void Obsolete_and_experimental_parts(string contract) =>
        Compiled.From(Usings + $"#pragma warning disable CS0618, SHOP1, SHOP2\n{contract}\n#pragma warning restore CS0618, SHOP1, SHOP2").HasNoComplaints();

    [Theory]
    [InlineData("[BotScript(\"s\")] internal partial class P { public required int X; public int Y { get; set; } }")]
    [InlineData("[BotScript(\"s\")] internal partial class P { internal required int X { get; init; } public int Y { get; set; } }")]
    [InlineData("internal class H { } [BotScript(\"s\")] public partial class P { internal P(H h) { } public int X { get; set; } }")]
    [InlineData("[BotScript(\"s\")] internal partial class P(ref readonly int x) { public int X { get; } = x; }")]
    [InlineData("[BotScript(\"s\")] internal unsafe partial class P(int* x) { public int X { get; } = *x; }")]
    [InlineData("[BotScript(\"s\")] internal unsafe partial class P { public int X { get; set; } public int*[] Y { set { } } }")]
    public void Ways_of_making_it_that_a_call_cannot_take(string contract) => Compiled.From(Usings + contract).HasNoComplaints();

    [Fact]
    public void A_constructor_for_the_program_itself_makes_an_internal_call() => Assert.Contains(
        "internal static global::System.Threading.Tasks.Task<global::Metabot.ScheduledJob> SchedulePAsync(",
        Compiled.From(Usings + "[BotScript(\"s\")] public partial class P { internal P(int x) { X = x; } public int X { get; } }").GeneratedText,
        StringComparison.Ordinal);

    [Fact]
    public void Programs_that_promise_CLS_compliance() =>
        Compiled.From(Usings + "[assembly: CLSCompliant(true)] /// <summary>x</summary>\n[BotScript(\"s\")] public partial record P(int X); /// <summary>x</summary>\n[BotScript(\"t\")] public record Q(int X);").HasNoComplaints();

    [Fact]
    public void Parameters_named_like_those_of_generated_lambdas_on_CSharp_7_3() => Compiled.From(
        Usings + "[BotScript(\"s\")] public partial class P { public List<List<int>> Item2 { get; set; } public List<Dictionary<string, List<int>>> Item { get; set; } public string Key { get; set; } }",
        LanguageVersion.CSharp7_3,
        NullableContextOptions.Disable).HasNoComplaints();

    // As an IDE has it; the compiler gets the other program as a file.
    [Fact]
    public void A_base_type_of_a_program_that_is_open_as_well()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var library = Compiled.Bare(parse, NullableContextOptions.Enable, "public class B { public int X { get; set; } = 5; public int Y { get; set; } }").WithAssemblyName("Library");
        var program = Compiled.Bare(parse, NullableContextOptions.Enable, Usings + "[BotScript(\"s\")] internal partial class P : B { public int Z { get; set; } }");
        var asProgram = Compiled.Run(program.AddReferences(library.ToMetadataReference()), parse);
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;

        asProgram.HasNoComplaints();
        Assert.Equal(Compiled.Run(program.AddReferences(MetadataReference.CreateFromStream(image)), parse).GeneratedText, asProgram.GeneratedText);
    }
}

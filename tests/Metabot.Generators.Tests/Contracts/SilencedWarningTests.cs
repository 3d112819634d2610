using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What an author has silenced in his own file is not said again in a generated one.</summary>
public class SilencedWarningTests
{
    [Theory]
    [InlineData("CS0436", "public record Address(string City);", "public record Address(string City); [BotScript(\"s\")] public partial record P(Address Home, System.Collections.Generic.List<Address> Others);")]
    [InlineData("CS0436", "namespace Shop { public enum Color { Red } }", "namespace Shop { public enum Color { Red } [BotScript(\"s\")] public partial record P(Color X, Color Y = Color.Red); }")]
    [InlineData("CS0437", "namespace Address.Parts { public class X { } }", "public record Address(string City); [BotScript(\"s\")] public partial record P(Address Home);")]
    [InlineData("CS0435", "public class Shop { }", "namespace Shop { public record R(int Y); [BotScript(\"s\")] public partial record P(R X); } class Uses { Shop.R R; }")]
    [InlineData("CS0618", "", "[System.Obsolete(\"x\")] public record R(int Y); [BotScript(\"s\")] public partial record P(R X);")]
    [InlineData("SHOP1, CS0612", "[assembly: System.Diagnostics.CodeAnalysis.Experimental(\"SHOP1\")] public record R(int Y);", "[BotScript(\"s\")] public partial record P(R X);")]
    [InlineData("SHOP1", "[System.Diagnostics.CodeAnalysis.Experimental(\"SHOP1\")] public class R : System.Collections.Generic.List<int> { }", "[BotScript(\"s\")] public partial record P(R X);")]
    [InlineData("SHOP1", "public class R { [System.Obsolete(\"x\", DiagnosticId = \"SHOP1\")] public int Y { get; set; } }", "[BotScript(\"s\")] public partial record P(R X) { public int Z => X.Y; }")]
    [InlineData("SHOP1", "[System.Obsolete(\"x\", DiagnosticId = \"SHOP1\")] public class C : System.Text.Json.Serialization.JsonConverter<int> { public override int Read(ref System.Text.Json.Utf8JsonReader r, System.Type t, System.Text.Json.JsonSerializerOptions o) => 0; public override void Write(System.Text.Json.Utf8JsonWriter w, int v, System.Text.Json.JsonSerializerOptions o) { } }", "[BotScript(\"s\")] public partial record P([property: System.Text.Json.Serialization.JsonConverter(typeof(C))] int X);")]
    [InlineData("CS3001, CS3003", "[assembly: System.CLSCompliant(false)]", "[assembly: System.CLSCompliant(true)] [BotScript(\"s\")] public partial record P(uint X, sbyte[] Y);")]
    public void Only_the_author_is_warned(string id, string library, string program)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var other = Compiled.Bare(parse, NullableContextOptions.Disable, library).WithAssemblyName("Library").ToMetadataReference();
        var silenced = Compiled.Run(Compiled.Bare(parse, NullableContextOptions.Disable, $"using Metabot;\n#pragma warning disable {id}, CS0169\n{program}").AddReferences(other), parse);
        var warned = Compiled.Run(Compiled.Bare(parse, NullableContextOptions.Disable, $"using Metabot;\n{program}").AddReferences(other), parse);

        silenced.HasNoComplaints();
        Assert.Single(silenced.Generated);
        Assert.Contains(warned.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => id.Contains(diagnostic.Id, StringComparison.Ordinal));
        Assert.DoesNotContain(warned.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Location.SourceTree == warned.Generated[0]);
    }
}

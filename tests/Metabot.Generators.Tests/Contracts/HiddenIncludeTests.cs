using Metabot.Generators.Contracts.Parsing;
using Metabot.Generators.Contracts;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Members of a referenced assembly that System.Text.Json writes for their [JsonInclude] although they are not public.</summary>
public class HiddenIncludeTests
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    [Theory]
    [InlineData("[JsonInclude] internal string Method => \"getMe\";", "R.Method")]
    [InlineData("[JsonInclude] private int Secret { get; set; }", "R.Secret")]
    [InlineData("[JsonInclude] internal int Field;", "R.Field")]
    [InlineData("[JsonInclude] private protected int Half { get; set; }", "R.Half")]
    [InlineData("[JsonInclude] public int Set { internal get; set; }", "R.Set")]
    public void They_are_refused_and_named(string member, string name)
    {
        foreach (var reference in new MetadataReference[] { Image(Library(member)), Library(member).ToMetadataReference() })
        {
            var compiled = Program(reference);
            var problem = Assert.Single(ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!));
            Assert.Equal(("MBOT1004", "X"), (problem.RuleId, problem.At.Name));
            Assert.EndsWith("; give the parameter a converter or a record of your own", problem.Arguments[1], StringComparison.Ordinal);
            Assert.Contains(name, problem.Arguments[1], StringComparison.Ordinal);
            Assert.Empty(compiled.Generated);
        }
    }

    [Theory]
    [InlineData("[JsonInclude] public int Get { get; private set; }", "get")]
    [InlineData("[JsonInclude] public int Field;", "field")]
    [InlineData("internal int None { get; set; } public int Seen { get; set; }", "seen")]
    public void What_everybody_can_read_is_written(string member, string wireName)
    {
        var compiled = Program(Image(Library(member)));
        compiled.HasNoComplaints();
        Assert.Contains($"\\\"{wireName}\\\":", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_with_access_writes_internal_members()
    {
        var compiled = Program(Image(Library("[JsonInclude] internal int Method { get; set; }", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Program\")]")));
        compiled.HasNoComplaints();
        Assert.Contains("\"method\"", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_member_of_a_base_type_is_found()
    {
        var library = Image(Library("[JsonInclude] internal int Method { get; set; }", "public class Derived : R { }"));
        var compiled = Program(library, "List<Derived>");
        Assert.Contains("R.Method", Assert.Single(ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!)).Arguments[1], StringComparison.Ordinal);
    }

    private static CSharpCompilation Library(string member, string beside = "") =>
        Compiled.Bare(Parse, NullableContextOptions.Enable, $"using System.Text.Json.Serialization; {beside} public class R {{ {member} }}").WithAssemblyName("Library");

    private static PortableExecutableReference Image(CSharpCompilation library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static Compiled Program(MetadataReference library, string type = "R") => Compiled.Run(
        Compiled.Bare(Parse, NullableContextOptions.Enable, $"using System.Collections.Generic; using Metabot; [BotScript(\"s\")] public partial record P({type} X);").AddReferences(library), Parse);
}

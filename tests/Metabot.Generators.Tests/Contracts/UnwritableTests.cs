using Metabot.Generators.Contracts.Parsing;
using Metabot.Generators.Contracts;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What cannot be written gets no code and a reason, at the parameter.</summary>
public class UnwritableTests
{
    private const string Declarations = """
        using System; using System.Collections; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using Metabot;
        public interface IShape { int Area { get; } }
        public class Factory : JsonConverterFactory { public override bool CanConvert(Type t) => true; public override JsonConverter? CreateConverter(Type t, JsonSerializerOptions o) => null; }
        public class Own : JsonConverterAttribute { public override JsonConverter? CreateConverter(Type t) => null; }
        public abstract class Text(int x) : JsonConverter<string> { public int X => x; }
        public class Two : IEnumerable<int>, IEnumerable<string> { IEnumerator<int> IEnumerable<int>.GetEnumerator() => null!; IEnumerator<string> IEnumerable<string>.GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; }
        [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor), JsonDerivedType(typeof(Near))] public class Nearest { } public class Near : Nearest { }
        [JsonDerivedType(typeof(Clash), "x")] public class Clashing { } public class Clash : Clashing { [JsonPropertyName("$type")] public int X { get; set; } }
        [JsonPolymorphic] public class Lonely { }
        public class Grow<T> { public T? Value { get; set; } public Grow<List<T>>? Next { get; set; } }
        public class Tree : List<Tree> { } public class Map : Dictionary<string, Map> { }
        file class Local : JsonConverter<int> { public override int Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => 0; public override void Write(Utf8JsonWriter w, int v, JsonSerializerOptions o) { } }
        """;

    [Theory]
    [InlineData("object", "known at run time only")]
    [InlineData("dynamic", "dynamic cannot be written")]
    [InlineData("IShape", "an interface")]
    [InlineData("IntPtr", "no JSON form")]
    [InlineData("Type", "no JSON form")]
    [InlineData("Action", "no JSON form")]
    [InlineData("(int A, int B)", "no JSON form")]
    [InlineData("int[,]", "more than one dimension")]
    [InlineData("ArrayList", "type of its elements is not known")]
    [InlineData("Two", "more than one type")]
    [InlineData("IAsyncEnumerable<int>", "asynchronous")]
    [InlineData("List<List<object>>", "known at run time only")]
    [InlineData("Dictionary<int[], int>", "no JSON name")]
    [InlineData("Dictionary<System.Numerics.BigInteger, int>", "no JSON name")]
    [InlineData("Nearest", "nearest ancestor")]
    [InlineData("Clashing", "'$type', which tells the types apart")]
    [InlineData("Lonely", "needs [JsonDerivedType]")]
    [InlineData("Grow<int>", "ever larger types")]
    [InlineData("Tree", "an item of itself")]
    [InlineData("Map", "an item of itself")]
    [InlineData("int", "not accessible to generated code", "[JsonConverter(typeof(Local))]")]
    [InlineData("int", "what can be null", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]")]
    [InlineData("bool", "for numbers", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)]")]
    [InlineData("byte[]", "for numbers", "[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]")]
    [InlineData("int[][]", "for numbers", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)]")]
    [InlineData("DayOfWeek", "for numbers", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)]")]
    [InlineData("string", "is a factory", "[JsonConverter(typeof(Factory))]")]
    [InlineData("string", "makes its converter at run time", "[Own]")]
    [InlineData("string", "without parameters", "[JsonConverter(typeof(Text))]")]
    [InlineData("int", "is for another type", "[JsonConverter(typeof(Text))]")]
    [InlineData("List<DayOfWeek>", "is a factory", "[JsonConverter(typeof(JsonStringEnumConverter))]")]
    [InlineData("Dictionary<string, object>", "known at run time only", "[JsonExtensionData]")]
    [InlineData("Dictionary<string, int>", "JsonObject or a dictionary of string and JsonElement", "[JsonExtensionData]")]
    [InlineData("string", "obsolete as an error", "[Obsolete(\"gone\", true)]")]
    public void Is_refused_with_a_reason(string type, string why, string attribute = "")
    {
        var compiled = Compiled.From($"{Declarations}\n[BotScript(\"s\")] public partial class P {{ {attribute} public {type} X {{ get; set; }} = default!; }}", nullable: NullableContextOptions.Disable);
        Assert.Empty(compiled.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(compiled.Generated);

        var problem = Assert.Single(ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!));
        Assert.Equal("MBOT1004", problem.RuleId);
        Assert.Contains(why, string.Join(" ", problem.Arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[JsonInclude] private int X { get; set; }", "not accessible")]
    [InlineData("[JsonInclude] public int X { private get; set; }", "not accessible")]
    [InlineData("[JsonInclude] protected int X;", "not accessible")]
    [InlineData("private int _x; public ref int X => ref _x;", "returns a reference")]
    public void Members_out_of_reach_are_refused(string member, string why)
    {
        var compiled = Compiled.From($"{Declarations}\n[BotScript(\"s\")] public partial class P {{ {member} }}", nullable: NullableContextOptions.Disable);

        Assert.Empty(compiled.Generated);
        Assert.Contains(why, string.Join(" ", Assert.Single(ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!)).Arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lib::E")]
    [InlineData("lib::E?")]
    [InlineData("lib::R[]")]
    [InlineData("IReadOnlyDictionary<string, lib::R>")]
    public void A_type_behind_an_extern_alias_is_refused(string type)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var library = Compiled.Bare(parse, NullableContextOptions.Enable, "public enum E { A } public record R(int X);").WithAssemblyName("Library").ToMetadataReference(["lib"]);
        var program = Compiled.Bare(parse, NullableContextOptions.Enable, $"extern alias lib; using System.Collections.Generic; using Metabot; [BotScript(\"s\")] public partial record P({type} X);");

        Assert.Contains("extern alias", ReasonIn(program.AddReferences(library)), StringComparison.Ordinal);
        Assert.Null(ReasonIn(program.AddReferences(library.WithAliases(["lib", "global"]))));
    }

    [Theory]
    [InlineData("public class Message { public object Date { get; set; } = 1; public System.Action Done { get; set; } = null!; }", "Message", "X -> Message.Date: object cannot be written as JSON: its type is known at run time only; give the parameter a converter or a record of your own; 1 more inside 'X'")]
    [InlineData("public class Message { public List<Chat> Chats { get; set; } = null!; } public class Chat { public System.IntPtr Id { get; set; } }", "Message[]", "X -> Message.Chats -> Chat.Id: nint cannot be written as JSON: it has no JSON form of its own; give the parameter a converter or a record of your own")]
    [InlineData("public class Message { [JsonConverter(typeof(Hidden))] public int Id { get; set; } } class Hidden : JsonConverter<int> { public override int Read(ref System.Text.Json.Utf8JsonReader r, System.Type t, System.Text.Json.JsonSerializerOptions o) => 0; public override void Write(System.Text.Json.Utf8JsonWriter w, int v, System.Text.Json.JsonSerializerOptions o) { } }", "Message", "X -> Message.Id: int cannot be written as JSON: its converter Hidden is not accessible to generated code; give the parameter a converter or a record of your own")]
    public void What_stands_in_another_assembly_is_for_a_converter_or_a_record_of_ones_own(string library, string type, string why)
    {
        const string usings = "using System.Collections.Generic; using System.Text.Json.Serialization; using Metabot;";
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var reference = Compiled.Bare(parse, NullableContextOptions.Enable, usings + library).WithAssemblyName("Library").ToMetadataReference();
        var program = Compiled.Bare(parse, NullableContextOptions.Enable, $"{usings} [BotScript(\"s\")] public partial record P({type} X);");

        Assert.Equal("X " + why, ReasonIn(program.AddReferences(reference)));
    }

    // Why P is no contract; null when its code compiles.
    private static string? ReasonIn(CSharpCompilation program)
    {
        var compiled = Compiled.Run(program, (CSharpParseOptions)program.SyntaxTrees[0].Options);
        compiled.HasNoComplaints();
        return ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!).SingleOrDefault() is { } problem ? string.Join(" ", problem.Arguments) : null;
    }

    [Theory]
    [InlineData("public partial class P : List<int> { }", "is a collection")]
    [InlineData("[JsonDerivedType(typeof(Q))] public partial class P { } public class Q : P { }", "is polymorphic")]
    [InlineData("[JsonConverter(typeof(Factory))] public partial class P { }", "converter of its own")]
    [InlineData("[Obsolete(\"gone\", true)] public partial class P { }", "obsolete as an error")]
    public void Contracts_that_are_no_plain_objects_are_refused(string declaration, string why)
    {
        var compiled = Compiled.From($"{Declarations}\n[BotScript(\"s\")] {declaration}");

        Assert.Empty(compiled.Generated);
        Assert.Contains(why, string.Join(" ", Assert.Single(ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!)).Arguments), StringComparison.Ordinal);
    }
}

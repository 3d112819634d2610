using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Code that is being typed: whatever is missing, the generator does not fail (CS8785).</summary>
public class IncompleteCodeTests
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    [Theory]
    [InlineData(
        """
        using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using Metabot;
        namespace Shop.Jobs;
        /// <summary>Welcome to <see cref="Address"/>.</summary>
        [BotScript("welcome", Condition = "return true;", RunAfterSeconds = 5, LeadRequired = true)]
        public partial record WelcomeParams([property: JsonPropertyName("n")] string FirstName, Level Level = Level.High, Address? Home = null) : Base(1)
        {
            [JsonPropertyOrder(3)] public required List<Dictionary<string, int?>> Lists { get; init; } = new() { };
            [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long Big { get; set; } = long.MaxValue;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; set; } = "a" + "b";
            [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public Level Other { get; set; } = (Level)1;
            [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; }
            [JsonInclude, Obsolete("old", false)] internal int Field = 4;
        }
        [JsonConverter(typeof(JsonStringEnumConverter))] [Flags] public enum Level : byte { [JsonStringEnumMemberName("low")] Low = 1, High = Low | 2 }
        public record Base(int Z);
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
        [JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), 4)]
        public class Address { public string? City { get; set; } }
        public class Circle : Address { public double R { get; set; } } public class Square(int side) : Address { public int Side => side; }
        """)]
    [InlineData(
        """
        using Metabot; using System.Collections.Immutable; using Text = System.String; using S = Metabot.BotScriptAttribute; using System.Text.Json; using System.Text.Json.Serialization;
        namespace A { namespace B.C { public static partial class Outer { internal partial struct In { [BotTrigger(17)] public readonly partial record struct Paid(decimal Total, ImmutableArray<(int, string)> X, in int Q, params object[] R) { public int this[int i] => i; } } } } }
        [BotBroadcast("z")] file class F { public unsafe int* P; public delegate*<int, void> Q { get; set; } }
        [S(Codes.Name)] public partial class P { public P(Text a, int b = Codes.N) { A = a; } [JsonConstructor] public P() { } public Text A { get; private set; } [JsonConverter(typeof(Conv))] public int B { get => _b; set => _b = value; } private int _b = 5; public Node? N { get; set; } public G<G<int>> Deep { get; set; } }
        public static class Codes { public const string Name = "a" + More; public const string More = "b"; public const int N = 5; }
        public class Node { public Node? Next { get; set; } public System.Collections.Generic.List<Node> All { get; } = []; }
        public class G<T> : System.Collections.Generic.Dictionary<string, T> { public T Value { get; set; } }
        public class Conv : JsonConverter<int> { public override int Read(ref Utf8JsonReader r, System.Type t, JsonSerializerOptions o) => r.GetInt32(); public override void Write(Utf8JsonWriter w, int v, JsonSerializerOptions o) { } }
        """)]
    public void Any_token_may_be_missing_or_the_last(string source)
    {
        var driver = CSharpGeneratorDriver.Create([new JobContractGenerator().AsSourceGenerator()], parseOptions: Parse);
        foreach (var token in CSharpSyntaxTree.ParseText(source, Parse, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens())
        {
            DoesNotFail(driver, source.Remove(token.SpanStart));
            DoesNotFail(driver, source.Remove(token.SpanStart, token.Span.Length));
        }
    }

    [Theory]
    [InlineData("[BotScript(\"s\")] public partial class P { [JsonPropertyName(\"a\")] public int X { get; set; } [JsonPropertyName(\"b\")] public int X { get; set; } }")]
    [InlineData("[BotScript(\"s\")] public partial record P([property: JsonPropertyName(\"a\")] int X, [property: JsonPropertyName(\"b\")] int X);")]
    [InlineData("[BotScript(\"s\")] public partial record P(B X); [JsonDerivedType(typeof(int[]))] public class B { }")]
    [InlineData("[BotScript(\"s\", AddTags = new[] { \"a\" })] public partial record P([property: JsonIgnore(Condition = new[] { 1 })] int X);")]
    [InlineData("[BotScript(new[] { \"s\" })] public partial record P(int X);")]
    public void What_cannot_be_meant_is_passed_over(string source) => DoesNotFail(
        CSharpGeneratorDriver.Create([new JobContractGenerator().AsSourceGenerator()], parseOptions: Parse),
        "using System.Text.Json.Serialization; using Metabot; " + source);

    private static void DoesNotFail(GeneratorDriver driver, string source)
    {
        var result = driver.RunGenerators(Compiled.Bare(Parse, NullableContextOptions.Enable, source), TestContext.Current.CancellationToken).GetRunResult();
        Assert.True(result.Results.Single().Exception is null, $"{result.Results.Single().Exception}\n{source}");
    }
}

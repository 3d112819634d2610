using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What System.Text.Json throws at when it runs is said while compiling.</summary>
public class RefusedBySystemTextJsonTests
{
    [Theory]
    [InlineData("[JsonDerivedType(typeof(A), \"a\"), JsonDerivedType(typeof(B), \"a\")] public class Base { } public class A : Base { } public class B : Base { }", "discriminator 'a'")]
    [InlineData("[JsonDerivedType(typeof(A), 1), JsonDerivedType(typeof(B), 1)] public class Base { } public class A : Base { } public class B : Base { }", "discriminator '1'")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\"), JsonDerivedType(typeof(A), \"b\")] public class Base { } public class A : Base { }", "A is listed twice")]
    [InlineData("[JsonDerivedType(typeof(A)), JsonDerivedType(typeof(A))] public class Base { } public class A : Base { }", "A is listed twice")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\"), JsonDerivedType(typeof(B), \"b\")] public class Base { } public class A : Base { } public abstract class B : Base { }", "B is abstract")]
    [InlineData("[JsonDerivedType(typeof(Base), \"a\"), JsonDerivedType(typeof(A), \"b\")] public abstract class Base { } public class A : Base { }", "Base is abstract")]
    [InlineData("[JsonDerivedType(typeof(IB), \"a\"), JsonDerivedType(typeof(A), \"b\")] public interface Base { } public interface IB : Base { } public class A : IB { }", "IB is abstract")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\")] public sealed class A { }", "it is sealed", "A")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"$id\"), JsonDerivedType(typeof(A), \"a\")] public class Base { } public class A : Base { }", "keeps the name '$id'")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"$ref\"), JsonDerivedType(typeof(A), 1)] public class Base { } public class A : Base { }", "keeps the name '$ref'")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"$values\"), JsonDerivedType(typeof(A), 1)] public class Base { } public class A : Base { }", "keeps the name '$values'")]
    public void Unions(string declarations, string why, string type = "Base") =>
        Refusal.CheckWithOracle($"{declarations} [BotScript(\"s\")] public partial record P({type} X);", "new P(new A())", why);

    [Theory]
    [InlineData("[JsonDerivedType(typeof(A), 1), JsonDerivedType(typeof(B), \"1\")] public class Base { } public class A : Base { } public class B : Base { }", """{"$type":1}""")]
    [InlineData("[JsonDerivedType(typeof(A)), JsonDerivedType(typeof(B))] public class Base { } public class A : Base { } public class B : Base { }", "{}")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"$id\"), JsonDerivedType(typeof(A))] public class Base { } public class A : Base { }", "{}")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"$ID\"), JsonDerivedType(typeof(A), \"a\")] public class Base { } public class A : Base { }", """{"$ID":"a"}""")]
    [InlineData("[JsonDerivedType(typeof(A), \"\")] public class Base { } public sealed class A : Base { }", """{"$type":""}""")]
    public void Unions_that_it_takes_are_written(string declarations, string expected) =>
        Assert.Equal($$"""{"x":{{expected}}}""", WireText.Of($"{declarations} [BotScript(\"s\")] public partial record P(Base X);", "new P(new A())"));

    [Theory]
    [InlineData("[JsonStringEnumMemberName(\"\")]")]
    [InlineData("[JsonStringEnumMemberName(null!)]")]
    [InlineData("[JsonStringEnumMemberName(\" a\")]")]
    [InlineData("[JsonStringEnumMemberName(\"a\\u00a0\")]")]
    [InlineData("[JsonStringEnumMemberName(\"a,b\")]", "[Flags] ")]
    [InlineData("[JsonStringEnumMemberName(\",\")]", "[Flags] ")]
    public void Names_of_enums(string name, string flags = "")
    {
        var declaration = $"{flags}[JsonConverter(typeof(JsonStringEnumConverter))] public enum E {{ {name} A = 1 }}";
        Refusal.CheckWithOracle(declaration + "[BotScript(\"s\")] public partial record P(E X);", "new P(E.A)", "refuses the name");
        Refusal.CheckWithOracle(declaration + "[BotScript(\"s\")] public partial record P(Dictionary<E, int> X);", "new P(new() { [E.A] = 1 })", "refuses the name");
        Refusal.CheckWithOracle($"{flags}public enum E {{ {name} A = 1 }} [BotScript(\"s\")] public partial record P(E? X);", "new P(E.A)", "refuses the name");
    }

    [Theory]
    [InlineData("[JsonStringEnumMemberName(\"a,b\")]", "a,b")]
    [InlineData("[JsonStringEnumMemberName(\"a b\")]", "a b")]
    [InlineData("[JsonStringEnumMemberName(\"1\")]", "1")]
    public void Names_of_enums_that_it_takes_are_written(string name, string expected) => Assert.Equal(
        $$"""{"x":"{{expected}}"}""",
        WireText.Of($"[JsonConverter(typeof(JsonStringEnumConverter))] public enum E {{ {name} A = 1 }} [BotScript(\"s\")] public partial record P(E X);", "new P(E.A)"));

    // The contract itself is the first of 64 levels.
    [Theory]
    [InlineData("List<{0}>", "new() { {0} }")]
    [InlineData("{0}[]", "new[] { {0} }")]
    [InlineData("Dictionary<string, {0}>", "new() { [\"a\"] = {0} }")]
    public void Collections_in_collections(string type, string value)
    {
        var (deep, full) = (Nested(type, 63, "int"), Nested(value, 63, "1"));
        Assert.StartsWith("""{"x":""", WireText.Of($"[BotScript(\"s\")] public partial record P({deep} X);", $"new P({full})"), StringComparison.Ordinal);

        Refusal.CheckWithOracle($"[BotScript(\"s\")] public partial record P({Nested(type, 64, "int")} X);", $"new P({Nested(value, 64, "1")})", "64");
    }

    [Fact]
    public void Objects_in_objects()
    {
        static string Types(int levels) => string.Join(" ", Enumerable.Range(1, levels).Select(level => $"public record R{level}({(level == levels ? "int" : $"R{level + 1}")} X);")) + " [BotScript(\"s\")] public partial record P(R1 X);";
        static string Value(int levels) => "new P(" + string.Concat(Enumerable.Range(1, levels).Select(level => $"new R{level}(")) + "1" + new string(')', levels + 1);
        Assert.EndsWith(new string('}', 63), WireText.Of(Types(62), Value(62)), StringComparison.Ordinal);

        Refusal.CheckWithOracle(Types(63), Value(63), "64 levels");
    }

    private static string Nested(string form, int levels, string inner) => Enumerable.Range(0, levels).Aggregate(inner, (text, _) => form.Replace("{0}", text, StringComparison.Ordinal));
}

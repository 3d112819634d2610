using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Emission;

/// <summary>Names that are words of the language, wherever a program can have them.</summary>
public class IdentifierTests
{
    private static readonly string[] Words =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier).Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_word_of_the_language_is_escaped_and_means_the_name_itself()
    {
        Assert.True(Words.Length > 100);
        Assert.DoesNotContain(Words, word => Identifiers.Escape(word) != "@" + word);
        Assert.DoesNotContain(Words, word => SyntaxFactory.ParseToken(Identifiers.Escape(word)).ValueText != word);
    }

    [Fact]
    public void No_other_name_is_escaped()
    {
        string[] names = ["", "a", "Class", "CLASS", "classes", "_class", "klass", "я", "Int32", "var1", "x_", "__", "İf"];
        var others = Words.SelectMany(word => new[] { word + "s", "_" + word, word.ToUpperInvariant() }).Except(Words, StringComparer.Ordinal);

        Assert.DoesNotContain(names.Concat(others), name => Identifiers.Escape(name) != name);
    }

    [Fact]
    public void A_namespace_a_type_and_a_member_may_each_be_a_word()
    {
        var type = new NamedType(NamespaceName.Create("namespace.new.int"), new NamedType(NamespaceName.Create("namespace.new.int"), null, "class", default), "void", new TypeReference[] { new BuiltInType(BuiltIn.Int32) }.ToEquatableArray());

        Assert.Equal("global::@namespace.@new.@int.@class.@void<int>", TypeText.Write(type));
        Assert.Equal("namespace.new.int.class.void", type.QualifiedName);
        Assert.Equal("@namespace.@new.@int", TypeText.Write(NamespaceName.Create("namespace.new.int")));
        Assert.Equal("global::@namespace.@new.@int.@class.@void<int>.@null", ConstantText.Write(new EnumConstant(type, "null")));
    }

    [Fact]
    public void A_contract_compiles_whose_properties_are_all_the_words() => AssertCompiles(
        $"public partial class @class {{ {string.Join(" ", Words.Where(word => word is not "_" and not "class").Select(word => $"public int @{word} {{ get; set; }}"))} }}");

    [Theory]
    [InlineData("public partial record @record(@enum @params = @enum.@new, @enum? @base = null, @enum[]? @this = null);")]
    [InlineData("public partial struct @struct { public @struct(int @await, @enum @async) { @null = @await; } public int @null { get; } }")]
    [InlineData("public sealed partial class @volatile { public required System.Collections.Generic.Dictionary<@enum, @enum?> @dynamic { get; init; } }")]
    [InlineData("public record @static(@interface @object, int @out); public record @interface(int @in);")]
    public void A_contract_compiles_whose_every_name_is_a_word(string contract) => AssertCompiles(contract);

    private static void AssertCompiles(string contract)
    {
        var compiled = Compiled.From($$"""
            #pragma warning disable CS8981
            namespace @namespace.@class
            {
                [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public enum @enum { @default, @new }
                [Metabot.BotScript("s")] {{contract}}
            }
            """);

        Assert.Single(compiled.Generated);
        Assert.Empty(compiled.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error).Take(5));
    }

    [Theory]
    [InlineData("Shop.Order", "Shop", "Order")]
    [InlineData("A.B.C.D", "A.B.C", "D")]
    [InlineData("Order", null, "Order")]
    public void A_name_is_parted_at_its_last_dot(string name, string? space, string last)
    {
        var type = NamedType.Create(name);

        Assert.Equal((space, last, name), (type.Namespace?.QualifiedName, type.Name, type.QualifiedName));
    }
}

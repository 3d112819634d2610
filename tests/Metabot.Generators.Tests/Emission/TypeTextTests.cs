using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Emission;

/// <summary>A type in the model is data, and is spelt as the compiler itself would.</summary>
public class TypeTextTests
{
    private static readonly SymbolDisplayFormat Annotated =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly LanguageModel Language = new(Utf8Literals: true, NullableAnnotations: true, NotNullWhen: true);

    [Theory]
    [InlineData("object?")]
    [InlineData("dynamic")]
    [InlineData("bool")]
    [InlineData("char")]
    [InlineData("sbyte")]
    [InlineData("byte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int?")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("decimal")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("string?")]
    [InlineData("string?[]")]
    [InlineData("int[][,][,,]")]
    [InlineData("int[]?[,]?")]
    [InlineData("int?[,][]?")]
    [InlineData("System.Guid?")]
    [InlineData("(int, string?)")]
    [InlineData("(int Id, (string? Name, System.Uri)? Inner)[]")]
    [InlineData("System.ValueTuple<int>")]
    [InlineData("Shop.Pair<int, string?>.Half<Bare[]?>?")]
    [InlineData("System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<Bare?>?>")]
    [InlineData("Missing")]
    public void A_type_is_spelt_as_the_compiler_does(string type)
    {
        var symbol = Bind(type);

        Assert.Equal(symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), TypeText.Write(TypeReferences.Create(symbol)));
        Assert.Equal(symbol.ToDisplayString(Annotated), TypeText.Write(TypeReferences.Create(symbol, Language)));
    }

    [Theory]
    [InlineData("Shop.@event.@record", "global::Shop.@event.@record")]
    [InlineData("Shop.@event.@record[]", "global::Shop.@event.@record[]")]
    [InlineData("(int @class, Shop.@event.@record Value)", "(int @class, global::Shop.@event.@record Value)")]
    public void Words_of_the_language_are_escaped_wherever_they_stand(string type, string expected) =>
        Assert.Equal(expected, TypeText.Write(TypeReferences.Create(Bind(type))));

    [Fact]
    public void Equal_references_name_one_type()
    {
        var lists = new[] { "System.Collections.Generic.List<Bare>", "System.Collections.Generic.List<Bare>", "System.Collections.Generic.List<int>" }
            .Select(type => TypeReferences.Create(Bind(type)))
            .ToList();

        Assert.Equal(lists[0], lists[1]);
        Assert.NotEqual(lists[0], lists[2]);
    }

    private static ITypeSymbol Bind(string type)
    {
        var program = Compiled.Bare(new CSharpParseOptions(LanguageVersion.Latest), NullableContextOptions.Enable, $$"""
            public class Bare { public {{type}} Value; }
            namespace Shop { public class Pair<T, U> { public class Half<V> { } } }
            namespace Shop.@event { public record @record; }
            """);
        return program.GetTypeByMetadataName("Bare")!.GetMembers("Value").OfType<IFieldSymbol>().Single().Type;
    }
}

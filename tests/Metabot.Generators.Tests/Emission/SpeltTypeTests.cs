using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Emission;

/// <summary>A type that was spelt is bound again to the same one, with all names of tuples and every "?".</summary>
public class SpeltTypeTests
{
    private const string Declarations = """
        #pragma warning disable CS8981
        public class Outer<T> { public enum Kind { A } public struct Inner<U> { public class Last { } public delegate T Make(U value); } }
        public class var { } public struct nint { } public class @dynamic { }
        namespace Shop.@namespace { public class @class<@in> { public record struct @struct; } public class Global { } }
        namespace Shop.System { public class Uri { } }
        """;

    private static readonly LanguageModel Language = new(Utf8Literals: true, NullableAnnotations: true, NotNullWhen: true);

    [Theory]
    [InlineData("System.IntPtr")]
    [InlineData("System.UIntPtr?")]
    [InlineData("System.IntPtr[][]")]
    [InlineData("Outer<int>.Kind")]
    [InlineData("Outer<int?>.Kind?")]
    [InlineData("Outer<Outer<int>.Kind?>.Inner<string?>")]
    [InlineData("Outer<string>.Inner<string?>.Last?[]?")]
    [InlineData("Outer<int[]>.Inner<(int, int)>.Make?")]
    [InlineData("global::var")]
    [InlineData("global::nint?")]
    [InlineData("global::@dynamic[]")]
    [InlineData("Shop.@namespace.@class<int>")]
    [InlineData("Shop.@namespace.@class<int>.@struct?")]
    [InlineData("Shop.@namespace.Global")]
    [InlineData("Shop.System.Uri")]
    [InlineData("global::System.Uri?")]
    [InlineData("int[][,][,,][]")]
    [InlineData("int[]?[,]?[,,]")]
    [InlineData("string?[,]?[][]?")]
    [InlineData("(int, int)[][]")]
    [InlineData("(int A, (string? B, int[]? C)? D)?[]?")]
    [InlineData("(int @class, string @int)")]
    [InlineData("(int Item1, int Item2)")]
    [InlineData("(int A, int)")]
    [InlineData("(int, int, int, int, int, int, int)")]
    [InlineData("(int, int, int, int, int, int, int, int H)")]
    [InlineData("(int A, int, int, int, int, int, int, int, int I, int, int, int, int, int, int, string? P)")]
    [InlineData("global::System.ValueTuple<int>")]
    [InlineData("global::System.ValueTuple")]
    [InlineData("global::System.Tuple<int, string?>")]
    [InlineData("global::System.Collections.Generic.Dictionary<string, (global::System.Uri? A, int?[] B)[]?>")]
    [InlineData("global::System.Collections.Generic.Dictionary<string, int>.KeyCollection.Enumerator?")]
    [InlineData("global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<int?, string?>?>?")]
    [InlineData("global::System.Func<(string A, int B)[], object?>?")]
    [InlineData("global::System.Nullable<global::System.DateTime>")]
    [InlineData("global::System.Enum?")]
    [InlineData("global::System.Array")]
    public void Is_the_type_again(string type)
    {
        var symbol = Bind(type);
        var (plain, annotated) = (TypeText.Write(TypeReferences.Create(symbol)), TypeText.Write(TypeReferences.Create(symbol, Language)));

        Assert.Equal(Tell(symbol), Tell(Bind(annotated)));
        Assert.Equal(symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), Bind(plain).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }

    // Where a program's own namespaces hide those that are meant.
    [Theory]
    [InlineData("global::System.Uri", "Shop")]
    [InlineData("Shop.System.Uri", "System.Text")]
    [InlineData("global::System.Collections.Generic.List<Shop.@namespace.Global>", "Shop.@namespace")]
    public void Means_the_same_in_any_namespace(string type, string space)
    {
        var symbol = Bind(type);

        Assert.Equal(Tell(symbol), Tell(Bind(TypeText.Write(TypeReferences.Create(symbol)), space)));
    }

    [Theory]
    [InlineData("string", "string?")]
    [InlineData("int[]", "int[,]")]
    [InlineData("int[][,]", "int[,][]")]
    [InlineData("(int A, int B)", "(int A, int C)")]
    [InlineData("(int A, int B)", "(int, int)")]
    [InlineData("global::System.Uri", "Shop.System.Uri")]
    [InlineData("Outer<int>.Kind", "Outer<string>.Kind")]
    [InlineData("object", "dynamic")]
    [InlineData("int", "int?")]
    public void Types_that_are_spelt_differently_are_different_in_the_model(string one, string other)
    {
        var (left, right) = (TypeReferences.Create(Bind(one), Language), TypeReferences.Create(Bind(other), Language));

        Assert.NotEqual(left, right);
        Assert.NotEqual(TypeText.Write(left), TypeText.Write(right));
        Assert.Equal(left, TypeReferences.Create(Bind(one), Language));
        Assert.Equal(left.GetHashCode(), TypeReferences.Create(Bind(one), Language).GetHashCode());
    }

    private static ITypeSymbol Bind(string type, string space = "Own")
    {
        var program = Compiled.Bare(new CSharpParseOptions(LanguageVersion.Latest), NullableContextOptions.Enable, Declarations, $"namespace {space} {{ public class Holder {{ public {type} Value = default!; }} }}");
        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error));
        return program.GetTypeByMetadataName(space.Replace("@", "", StringComparison.Ordinal) + ".Holder")!.GetMembers("Value").OfType<IFieldSymbol>().Single().Type;
    }

    private static string Tell(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}

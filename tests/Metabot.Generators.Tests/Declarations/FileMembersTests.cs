using Metabot.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Declarations;

// What a file declares, read without binding it.
public class FileMembersTests
{
    [Theory]
    [InlineData("class A;", "/A")]
    [InlineData("namespace N; class A;", "N/A")]
    [InlineData("namespace N.M { class A { struct B { enum C { } } } }", "N.M/A N.M/A/B N.M/A/B/C")]
    [InlineData("namespace N { namespace M { class A; } class B; } class C;", "N.M/A N/B /C")]
    [InlineData("class A<T>; class A<T, U>; delegate void D<T>(); interface I; record R; record struct S;", "/A`1 /A`2 /D`1 /I /R /S")]
    [InlineData("partial class A { class B; } partial class A { class C; }", "/A /A/B /A /A/C")]
    [InlineData("file class A; file record B { class C; }", "/A@File.cs /B@File.cs /B@File.cs/C")]
    [InlineData("class @class; class \\u0041;", "/class /A")]
    public void Each_type_has_a_key(string source, string keys) => Assert.Equal(keys, string.Join(' ', Read(source).Types.Select(type => type.Key)));

    [Theory]
    [InlineData("namespace N.M { class A<T> { struct B { } } }", "N.M.A`1|N.M.A`1+B")]
    [InlineData("namespace N { namespace M { delegate void D<T>(); } }", "N.M.D`1")]
    [InlineData("class A { class B { class C<T, U>; } }", "A|A+B|A+B+C`2")]
    public void Each_type_has_the_name_of_metadata(string source, string names) => Assert.Equal(names, string.Join('|', Read(source).Types.Select(type => type.MetadataName)));

    [Theory]
    [InlineData("[A] class B; class C; [D] enum E; [F] delegate void G(); [X.H, I(1)] record J; [K] interface L;", "B: A|J: H I|L: K")]
    [InlineData("class B { [A] class C; [A] int D; }", "C: A")]
    public void Types_with_attributes_may_be_contracts(string source, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(source).Attributed.Select(type => $"{type.Name}: {string.Join(' ', type.AttributeNames)}")));

    [Theory]
    [InlineData("namespace N.M { namespace O { } } namespace P;", " N N.M| N N.M N.M.O| P")]
    [InlineData("class A;", "")]
    public void Namespaces_are_told_with_those_around_them(string source, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(source).Namespaces.Select(chain => string.Join(' ', chain))));

    [Theory]
    [InlineData("using System; using A = B.C; using static D.E; namespace N { using F; }", "System B C D E F A", "A")]
    [InlineData("using X = (int A, G<H> B); class C;", "G H X", "X")]
    public void Using_directives_are_told_wherever_they_stand(string source, string names, string aliases)
    {
        var file = Read(source);
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), file.UsingNames.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(aliases, string.Join(' ', file.Aliases));
    }

    [Theory]
    [InlineData("class A { void M(int x) { } }", "")]
    [InlineData("static class A { public static int M(this int x) => x; public static int N(int x) => x; int P => 1; }", "M:/A")]
    [InlineData("class A { static int M(this int x) => x; }", "")]
    [InlineData("var x = F(y => y); void F(object o) { }", "F:<statements> Program:<statements> args:<statements> o:<statements> x:<statements> y:<statements>")]
    public void Names_that_are_found_without_their_type(string source, string expected) => Assert.Equal(
        expected, string.Join(' ', Read(source).CarriedNames.Select(each => $"{each.Name}:{each.Carrier}").Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("class A;", false, false)]
    [InlineData("using System;", false, false)]
    [InlineData("global using System;", true, false)]
    [InlineData("[assembly: System.Obsolete] class A;", true, false)]
    [InlineData("return 1;", false, true)]
    [InlineData("int lost; class A;", false, true)]
    [InlineData("global using System; return;", true, true)]
    public void What_says_something_to_the_whole_program(string source, bool globals, bool statements)
    {
        var file = Read(source);
        Assert.Equal((globals, statements), (file.Globals is not null, file.Statements is not null));
    }

    [Theory]
    [InlineData("namespace System; class A;", true)]
    [InlineData("namespace System.Text.Json.Serialization { class A; }", true)]
    [InlineData("namespace Metabot { class RunAt; }", true)]
    [InlineData("namespace Metabot { class Mine; }", false)]
    [InlineData("namespace Shop.System { class A; }", false)]
    [InlineData("class RunAt;", false)]
    public void Some_types_are_asked_for_by_their_whole_names(string source, bool isAsked) => Assert.Equal(isAsked, Assert.Single(Read(source).Types).IsLookedUpByAll);

    private static SourceFile Read(string source) => new(
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), "File.cs", cancellationToken: TestContext.Current.CancellationToken).GetCompilationUnitRoot(TestContext.Current.CancellationToken), GeneratedKind.NotGenerated, _ => []);
}

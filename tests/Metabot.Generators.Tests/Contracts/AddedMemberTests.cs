using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What is added to a user's own type. Frameworks bind by the names of members, so the list is closed.</summary>
public class AddedMemberTests
{
    [Theory]
    [InlineData("public partial record P(int X);")]
    [InlineData("public partial record P { public required string X { get; init; } }")]
    [InlineData("public partial class P { public int X { get; set; } }")]
    [InlineData("public partial class P(int x) { public int X { get; } = x; }")]
    [InlineData("public partial struct P { public int X { get; set; } }")]
    [InlineData("public readonly partial record struct P(int X, string? Y = null);")]
    [InlineData("public sealed partial record P : B { public int X { get; init; } } public abstract record B(int Y = 0);")]
    public void A_partial_type_gains_its_reader_and_the_interface_and_no_other_name(string declaration)
    {
        var (before, after) = TypeOf(declaration);

        Assert.Equal(
            ["TryReadJson", "global::Metabot.IJobContract.GetContract", "global::Metabot.IJobContract.WriteParams"],
            Names(after).Except(Names(before)).Order(StringComparer.Ordinal));
        Assert.Equal(["Metabot.IJobContract"], Interfaces(after).Except(Interfaces(before)));
    }

    [Theory]
    [InlineData("public record P(int X);")]
    [InlineData("public class P { public int X { get; set; } }")]
    [InlineData("public struct P { public int X { get; set; } }")]
    public void A_type_that_is_not_partial_gains_nothing(string declaration)
    {
        var (before, after) = TypeOf(declaration);

        Assert.Equal(Names(before), Names(after));
        Assert.Equal(Interfaces(before), Interfaces(after));
    }

    // Static members of an interface are looked up like those of the type itself (IParsable<T>, IBindableFromHttpContext<T>), and
    // properties are taken for data even where they are implemented explicitly.
    [Fact]
    public void The_interface_has_instance_methods_only()
    {
        Assert.Equal(["GetContract", "WriteParams"], typeof(IJobContract).GetMembers().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.All(typeof(IJobContract).GetMethods(), method => Assert.False(method.IsStatic));
    }

    private static (INamedTypeSymbol Before, INamedTypeSymbol After) TypeOf(string declaration)
    {
        var source = $"using Metabot; [BotScript(\"s\")] {declaration}";
        var bare = Compiled.Bare(new CSharpParseOptions(LanguageVersion.Latest), NullableContextOptions.Enable, source);
        return (bare.GetTypeByMetadataName("P")!, Compiled.From(source).Compilation.GetTypeByMetadataName("P")!);
    }

    private static IEnumerable<string> Names(INamedTypeSymbol type) => type.GetMembers().Select(member => member.Name);

    private static IEnumerable<string> Interfaces(INamedTypeSymbol type) => type.AllInterfaces.Select(each => each.ToDisplayString());
}

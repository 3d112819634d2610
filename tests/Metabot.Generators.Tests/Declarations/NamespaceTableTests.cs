using System.Collections.Immutable;
using Metabot.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Declarations;

// Which namespaces names may open, from where they stand and by no binding.
public class NamespaceTableTests
{
    private static readonly NamespaceTable Table = Create("Shop", "Shop.Orders", "Shop.Orders.Old", "Bank", "Bank.Orders", "Deep.Inner.Most");

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "Shop", "|Shop")]
    [InlineData("", "Orders", "")]
    [InlineData("", "Shop Orders", "|Shop|Shop.Orders")]
    [InlineData("", "Old Orders Shop", "|Shop|Shop.Orders|Shop.Orders.Old")]
    [InlineData("", "Orders Shop Bank", "|Bank|Bank.Orders|Shop|Shop.Orders")]
    [InlineData("Shop", "Orders", "|Shop|Shop.Orders")]
    [InlineData("Shop.Orders", "", "|Shop|Shop.Orders")]
    [InlineData("Shop.Orders", "Old Bank", "|Bank|Shop|Shop.Orders|Shop.Orders.Old")]
    [InlineData("Bank", "Old Orders", "|Bank|Bank.Orders")]
    [InlineData("", "Most Inner", "")]
    [InlineData("", "Deep Most", "|Deep")]
    [InlineData("", "shop unknown", "")]
    public void What_is_opened(string around, string names, string expected)
    {
        var part = new Place(Chain(around));
        Assert.Equal(expected, string.Join('|', Table.FindOpened([part], names.Split(' ')).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Shop", true)]
    [InlineData("Shop.Orders", true)]
    [InlineData("Deep.Inner", true)]
    [InlineData("Orders", false)]
    [InlineData("", false)]
    [InlineData("shop", false)]
    public void One_is_there_with_those_around_it(string name, bool isThere) => Assert.Equal(isThere, Table.Has(name));

    [Fact]
    public void Parts_of_one_type_open_what_stands_around_each() =>
        Assert.Equal(["", "Bank", "Bank.Orders", "Shop", "Shop.Orders"], Table.FindOpened([new Place(Chain("Shop")), new Place(Chain("Bank"))], ["Orders"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("A.B.C", "A B C")]
    [InlineData("global::A.B", "A B")]
    [InlineData("@class.B", "class B")]
    [InlineData("\\u0041.B", "A B")]
    [InlineData("A.B<int>.C", "A B C")]
    public void The_parts_of_a_written_name(string name, string expected) => Assert.Equal(expected, string.Join(' ', MentionedNames.PartsOf(SyntaxFactory.ParseName(name))));

    [Theory]
    [InlineData("[Foo] class A : B<C>, D.E { F G(H h) => I.J(nameof(K)); }", "B C D E F Foo FooAttribute H I J K nameof")]
    [InlineData("[X.Foo, global::Bar(typeof(Z))] class A;", "Bar BarAttribute Foo FooAttribute X XAttribute Z global globalAttribute")]
    [InlineData("/// <see cref=\"Foo.Bar\"/> and Baz\nclass A;", "Bar Foo")]
    [InlineData("// Foo\nclass A { string s = \"Bar\"; int @int; @long l; }", "long")]
    public void The_names_that_a_source_mentions(string source, string expected)
    {
        var names = new HashSet<string>();
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(documentationMode: DocumentationMode.Parse), cancellationToken: TestContext.Current.CancellationToken);
        foreach (var token in tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens())
        {
            MentionedNames.AddTo(names, token);
        }

        Assert.Equal(expected, string.Join(' ', names.Order(StringComparer.Ordinal)));
    }

    private static NamespaceTable Create(params string[] names)
    {
        var table = new NamespaceTable();
        foreach (var name in names)
        {
            table.Add(Chain(name));
        }

        return table;
    }

    private static ImmutableArray<string> Chain(string name)
    {
        var words = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return ["", .. words.Select((_, last) => string.Join('.', words.Take(last + 1)))];
    }

    private sealed class Place(ImmutableArray<string> namespaces) : SourcePart(namespaces)
    {
        protected override PartText Read() => throw new InvalidOperationException("nobody reads it");
    }
}

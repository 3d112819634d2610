using System.Text;
using Metabot.Generators.Tests.Compiling;
using Metabot.Generators.Tests.RandomContracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>How a collection is made of what was read: by what the compiler binds to, or not at all.</summary>
public class CollectionConstructionTests
{
    private const string Usings = """
        #pragma warning disable
        using System; using System.Collections; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.Collections.ObjectModel;
        using System.Diagnostics.CodeAnalysis; using System.Runtime.CompilerServices; using Metabot;

        """;

    // What a sequence of one's own must have, whatever else it has.
    private const string Enumerators = "public IEnumerator<int> GetEnumerator() => Items.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); public List<int> Items = new();";

    [Theory]
    [InlineData("List<int>")]
    [InlineData("IReadOnlyCollection<int>")]
    [InlineData("ISet<int>")]
    [InlineData("IReadOnlySet<int>")]
    [InlineData("ReadOnlySet<int>")]
    [InlineData("IImmutableList<int>")]
    [InlineData("IImmutableSet<int>")]
    [InlineData("ImmutableSortedSet<int>")]
    [InlineData("ConcurrentQueue<int>")]
    [InlineData("Own", "public class Own : List<int> { }")]
    [InlineData("Own", "public class Own : Collection<int> { }")]
    [InlineData("Own", "public struct Own : ICollection<int> { private List<int>? _all; public int Count => 0; public bool IsReadOnly => false; public void Add(int item) => (_all ??= new()).Add(item); public void Clear() { } public bool Contains(int item) => false; public void CopyTo(int[] to, int at) { } public bool Remove(int item) => false; public IEnumerator<int> GetEnumerator() => (_all ?? new()).GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { public Own(params int[] items) => Items.AddRange(items); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { public Own(IEnumerable<int> items, int capacity = 5, string? name = null) => Items.AddRange(items); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { public Own(IEnumerable<int> items) => Items.AddRange(items); public Own(IReadOnlyList<int> items) => Items.AddRange(items); public Own(object items) => throw new Exception(); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { public Own(IList items) => throw new Exception(); public Own(IEnumerable<int> items) => Items.AddRange(items); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { [Obsolete(\"x\", true)] public Own(List<int> items) => throw new Exception(); public Own(IEnumerable<int> items) => Items.AddRange(items); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { [Experimental(\"SHOP1\")] public Own(List<int> items) => throw new Exception(); public Own(IEnumerable<int> items) => Items.AddRange(items); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { internal Own(IEnumerable<int> items) => Items.AddRange(items); {0} }")]
    [InlineData("Own", "public class Own : IEnumerable<int> { [SetsRequiredMembers] public Own(IEnumerable<int> items) => Items.AddRange(items); public required string Name = \"\"; {0} }")]
    [InlineData("Own", "[CollectionBuilder(typeof(Owns), \"Make\")] public class Own : IEnumerable<int> { private Own() { } public static Own Empty => new(); {0} } public static class Owns { public static Own Make(ReadOnlySpan<int> items) { var own = Own.Empty; own.Items.AddRange(items.ToArray()); return own; } }")]
    [InlineData("Own<int>", "[CollectionBuilder(typeof(Own), \"Make\")] public class Own<T> : IEnumerable<T> { public List<T> Items = new(); internal Own(int x) { } public IEnumerator<T> GetEnumerator() => Items.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } public static class Own { public static Own<T> Make<T>(ReadOnlySpan<T> items) { var own = new Own<T>(5); own.Items.AddRange(items.ToArray()); return own; } }")]
    [InlineData("System.Collections.Immutable.Own<int>", "namespace System.Collections.Immutable { public class Own<T> : IEnumerable<T> { private IEnumerable<T> _items; public Own(IEnumerable<T> items) => _items = items; public IEnumerator<T> GetEnumerator() => _items.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } }")]
    [InlineData("Shadow.IList<int>", "namespace Shadow { [CollectionBuilder(typeof(Lists), \"Make\")] public interface IList<T> : IEnumerable<T> { } public class Listed<T> : List<T>, IList<T> { } public static class Lists { public static IList<T> Make<T>(ReadOnlySpan<T> items) { var all = new Listed<T>(); all.AddRange(items.ToArray()); return all; } } }")]
    public void Is_read_back(string type, string declaration = "") => Assert.Equal("""{"x":[3,5]}""", Reader(type, declaration).WriteAgain("""{"x":[3,5]}"""));

    [Theory]
    [InlineData("Dictionary<string, int>")]
    [InlineData("IReadOnlyDictionary<string, int>")]
    [InlineData("IImmutableDictionary<string, int>", "", false)]
    [InlineData("ReadOnlyDictionary<string, int>")]
    [InlineData("SortedList<string, int>")]
    [InlineData("ImmutableSortedDictionary<string, int>")]
    [InlineData("Own", "public class Own : Dictionary<string, int> { }")]
    [InlineData("Own", "public class Own : SortedDictionary<string, int> { private Own() { } public Own(IEnumerable<(string Key, int Value)> pairs) { foreach (var (key, value) in pairs) Add(key, value); } }")]
    [InlineData("Own", "public class Own : SortedDictionary<string, int> { private Own() { } public Own(IEnumerable<Tuple<string, int>> pairs) { foreach (var (key, value) in pairs) Add(key, value); } public string Entry => \"\"; }")]
    [InlineData("Own", "public class Own : SortedDictionary<string, int> { private Own() { } public Own(IEnumerable<KeyValuePair<string, int>> pairs) { foreach (var (key, value) in pairs) Add(key, value); } public Own(IDictionary<string, int> pairs) : base(pairs) { } }")]
    public void Is_read_back_as_a_dictionary(string type, string declaration = "", bool isRead = true)
    {
        var reader = Reader(type, declaration);
        Assert.Equal(isRead, reader.CanRead);
        Assert.True(!isRead || reader.WriteAgain("""{"x":{"a":3,"b":5}}""") == """{"x":{"a":3,"b":5}}""");
    }

    [Theory]
    [InlineData("Stack<int>", "last what came first")]
    [InlineData("ConcurrentBag<int>", "last what came first")]
    [InlineData("IImmutableStack<int>", "last what came first")]
    [InlineData("Own", "last what came first", "public class Own : Stack<int> { public Own(IEnumerable<int> items) : base(items) { } }")]
    [InlineData("ImmutableList<int>.Builder", "no constructor")]
    [InlineData("ImmutableArray<int>.Builder", "no constructor")]
    [InlineData("ReadOnlyObservableCollection<int>", "no constructor")]
    [InlineData("IProducerConsumerCollection<int>", "no constructor")]
    [InlineData("Shadow.IList<int>", "no constructor", "namespace Shadow { public interface IList<T> : IEnumerable<T> { } }")]
    [InlineData("Shadow.ISet<int>", "no constructor", "namespace Shadow { public interface ISet<T> : IEnumerable<T> { } }")]
    [InlineData("Shadow.List<int>", "no constructor", "namespace Shadow { public abstract class List<T> : IEnumerable<T> { public List(IEnumerable<T> items) { } public abstract IEnumerator<T> GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } }")]
    [InlineData("Own", "no constructor", "public class Own : IEnumerable<int> { public Own(IEnumerable<string> items) { } {0} }")]
    [InlineData("Own", "no constructor", "public class Own : IEnumerable<int> { public Own(object items) { } public Own(IEnumerable items, int x) { } {0} }")]
    [InlineData("Own", "no constructor", "public class Own : IEnumerable<int> { public Own(IEnumerable<int> items, int mandatory) { } public Own(in List<int> items) { } private Own(List<int> items, string s = \"\") { } {0} }")]
    [InlineData("Own", "no constructor", "public class Own : IEnumerable<int> { [Obsolete(\"x\", true)] public Own(IEnumerable<int> items) { } {0} }")]
    [InlineData("Own", "no constructor", "public class Own : IEnumerable<int> { [Experimental(\"SHOP1\")] public Own(IEnumerable<int> items) { } {0} }")]
    [InlineData("Own", "no constructor", "public class Own : IEnumerable<int> { public Own(IEnumerable<int> items) { } public required string Name = \"\"; {0} }")]
    [InlineData("Own", "no constructor", "public class Base { public required string Name { get; set; } } public class Own : Base, IEnumerable<int> { public Own(IEnumerable<int> items) { } {0} }")]
    [InlineData("Own", "more than one constructor", "public class Own : IEnumerable<int> { public Own(IList<int> items) { } public Own(IReadOnlyList<int> items) { } {0} }")]
    [InlineData("Own", "more than one constructor", "public class Own : IEnumerable<int> { public Own(IEnumerable<int> items, int x = 1) { } public Own(IEnumerable<int> items, string x = \"\") { } {0} }")]
    [InlineData("Own", "no constructor", "public class Own : ICollection<int> { void ICollection<int>.Add(int item) => throw new NotSupportedException(); public int Count => 0; public bool IsReadOnly => true; public void Clear() { } public bool Contains(int item) => false; public void CopyTo(int[] to, int at) { } public bool Remove(int item) => false; {0} }")]
    [InlineData("Own", "no constructor", "[CollectionBuilder(typeof(Owns), \"Make\")] public class Own : IEnumerable<int> { private Own() { } {0} } public static class Owns { public static Own Make(ReadOnlySpan<long> items) => null!; [Obsolete(\"x\", true)] public static Own Make(ReadOnlySpan<int> items) => null!; }")]
    [InlineData("System.Collections.Immutable.Own<int>", "no constructor", "namespace System.Collections.Immutable { public class Own<T> : IEnumerable<T> { internal Own(int x) { } public IEnumerator<T> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; } public static class Own { public static Own<T> CreateRange<T>(IEnumerable<T> items) where T : class => null!; public static Own<string> CreateRange(IEnumerable<string> items) => null!; } }")]
    public void Is_written_but_not_read(string type, string why, string declaration = "")
    {
        Assert.False(Reader(type, declaration).CanRead);
        Assert.Contains(why, WhyNot(type, declaration), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Collections.Immutable.Own", "namespace System.Collections.Immutable { public class Own : List<int> { public new string GetEnumerator() => \"\"; } }")]
    [InlineData("Own", "public class Own : List<int>, IEnumerable<int> { public new IEnumerator<string> GetEnumerator() => null!; }")]
    public void Is_written_through_its_interface(string type, string declaration) => Assert.True(Reader(type, declaration).CanRead);

    [Fact]
    public void A_collection_that_may_not_be_named_is_refused()
    {
        var compiled = Compile("Own", "[Obsolete(\"x\", true)] public class Own : List<int> { }", "[Obsolete]");

        compiled.HasNoComplaints();
        Assert.Empty(compiled.Generated);
    }

    private static EmittedSerializer Reader(string type, string declaration)
    {
        var compiled = Compile(type, declaration);
        compiled.HasNoComplaints();
        return new EmittedSerializer(compiled.Load().GetType("PScheduling"));
    }

    private static string WhyNot(string type, string declaration)
    {
        var property = (IPropertySymbol)Compile(type, declaration).Compilation.GetTypeByMetadataName("P")!.GetMembers("X").Single();
        var sequence = property.Type.AllInterfaces.Prepend(property.Type).OfType<INamedTypeSymbol>().First(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
        var scope = Metabot.Generators.Contracts.Members.ParseScope.Create(property.ContainingType);
        return Metabot.Generators.Contracts.Members.Constructions.FindForSequence(property.Type, sequence, scope) is Metabot.Generators.Contracts.NoConstruction { Why: var why } ? why : "";
    }

    private static Compiled Compile(string type, string declaration, string attribute = "") => Compiled.From(
        $"{Usings}{declaration.Replace("{0}", Enumerators, StringComparison.Ordinal)}\n{attribute} [BotScript(\"s\")] internal partial record P({type} X);");
}

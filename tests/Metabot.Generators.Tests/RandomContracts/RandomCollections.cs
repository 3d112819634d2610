namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>Collections of random types.</summary>
internal static class RandomCollections
{
    private static readonly string[] Sequences =
    [
        "List", "IReadOnlyList", "IEnumerable", "ICollection", "HashSet", "ISet", "SortedSet", "Queue", "Stack", "LinkedList", "ImmutableArray", "ImmutableList",
        "ImmutableHashSet", "FrozenSet", "Memory", "ReadOnlyMemory", "Collection", "ReadOnlyCollection", "ConcurrentQueue", "ArraySegment", "Own", "OwnList", "Added", "Shadow.IList", "ImmutableQueue", "FSharpList",
    ];

    private static readonly string[] Dictionaries =
        ["Dictionary", "IDictionary", "IReadOnlyDictionary", "SortedDictionary", "ImmutableDictionary", "FrozenDictionary", "ConcurrentDictionary", "OwnMap", "FSharpMap"];

    /// <summary>What the types and values refer to.</summary>
    public static string Declarations =>
        """
        public static class Items { public static T[] Of<T>(params T[] items) => items; public static C Into<C, T>(C all, T[] items) where C : ICollection<T> { foreach (var item in items) { all.Add(item); } return all; } }
        public sealed class Own<T>(IEnumerable<T> items) : IEnumerable<T>
        {
            IEnumerator<T> IEnumerable<T>.GetEnumerator() => items.GetEnumerator();
            public System.Collections.IEnumerator GetEnumerator() => items.GetEnumerator();
        }
        public sealed class OwnList<T> : List<T> { }
        public sealed class Added<T> : Collection<T> { }
        namespace Shadow { public interface IList<T> : IEnumerable<T> { } public sealed class Listed<T> : List<T>, IList<T> { } }
        public sealed class OwnMap<K, V> : Dictionary<K, V> where K : notnull { public OwnMap(IDictionary<K, V> pairs) : base(pairs) { } }
        """;

    public static RandomType Array(RandomType item) =>
        new(item.Name + "[]", random => NewArray(item, random, 3)) { IsReference = true, IsCollection = true, IsNumber = item is { IsNumber: true, IsCollection: false } };

    public static RandomType Sequence(SeededRandom random, RandomType item) => Sequence(random.Pick(Sequences), item);

    public static RandomType Sequence(string name, RandomType item)
    {
        // Not everything can be compared or hashed; a set of at most one item needs neither.
        var atMost = !name.Contains("Set", StringComparison.Ordinal) ? 3 : item.IsNullable ? 0 : 1;
        return new RandomType($"{name}<{item.Name}>", each => Converted(name, item.Name, NewArray(item, each, atMost)))
        {
            IsReference = name is not ("ImmutableArray" or "Memory" or "ReadOnlyMemory" or "ArraySegment"),
            IsCollection = true,
            IsNumber = item is { IsNumber: true, IsCollection: false },
        };
    }

    public static RandomType Dictionary(SeededRandom random, RandomType value)
    {
        var name = random.Pick(Dictionaries);
        return Dictionary(name, random.Pick(RandomScalars.All.Where(type => type.IsKey && (name is not ("SortedDictionary" or "FSharpMap") || type.Name != "Uri")).ToList()), value);
    }

    public static RandomType Dictionary(string name, RandomType key, RandomType value)
    {
        var types = $"{key.Name}, {value.Name}";

        // Where the order comes from hashes, it may be another one after reading.
        var atMost = name is "ImmutableDictionary" or "FrozenDictionary" or "ConcurrentDictionary" ? 1 : 2;
        return new RandomType($"{name}<{types}>", each => Converted(name, types, NewDictionary(key, value, each, atMost))) { IsReference = true, IsCollection = true, IsNumber = value is { IsNumber: true, IsCollection: false } };
    }

    public static RandomType Option(string name, RandomType item) => new($"{name}<{item.Name}>", random => random.OneIn(3) ? $"{name}<{item.Name}>.None" : $"{name}<{item.Name}>.Some({item.Value(random)})")
    {
        IsReference = name == "FSharpOption",
    };

    private static string NewArray(RandomType item, SeededRandom random, int atMost)
    {
        var items = Enumerable.Range(0, random.Next(atMost + 1)).Select(_ => $"({item.Name})({item.Value(random)})");
        return $"Items.Of<{item.Name}>({string.Join(", ", items)})";
    }

    private static string NewDictionary(RandomType key, RandomType value, SeededRandom random, int atMost)
    {
        var entries = Enumerable.Range(0, random.Next(atMost + 1)).Select(_ => $"[{key.Value(random)}] = {value.Value(random)}");
        return $"new Dictionary<{key.Name}, {value.Name}> {{ {string.Join(", ", entries)} }}";
    }

    private static string Converted(string name, string types, string value) => name switch
    {
        "IReadOnlyList" or "IEnumerable" or "ICollection" or "Memory" or "ReadOnlyMemory" or "Dictionary" or "IDictionary" or "IReadOnlyDictionary" => value,
        "ISet" => $"new HashSet<{types}>({value})",
        "OwnList" => $"Items.Into(new OwnList<{types}>(), {value})",
        "Added" => $"Items.Into(new Added<{types}>(), {value})",
        "Shadow.IList" => $"Items.Into(new Shadow.Listed<{types}>(), {value})",
        "FSharpList" => $"ListModule.OfSeq<{types}>({value})",
        "FSharpMap" => $"new FSharpMap<{types}>(({value}).Select(pair => Tuple.Create(pair.Key, pair.Value)))",
        "ImmutableArray" or "ImmutableList" or "ImmutableQueue" or "ImmutableHashSet" or "ImmutableDictionary" => $"{name}.CreateRange<{types}>({value})",
        "FrozenSet" or "FrozenDictionary" => $"{name}.To{name}<{types}>({value})",
        _ => $"new {name}<{types}>({value})",
    };
}

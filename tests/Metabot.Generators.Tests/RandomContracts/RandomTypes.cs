namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>Random types of one contract; those that have to be declared are collected.</summary>
internal sealed class RandomTypes(SeededRandom random)
{
    private readonly List<string> _declarations = [];

    public IReadOnlyList<string> Declarations => _declarations;

    public RandomType Next(int depth)
    {
        var type = depth == 0 ? random.Pick(RandomScalars.All) : random.Next(16) switch
        {
            0 => RandomCollections.Array(Next(depth - 1)),
            1 or 2 => RandomCollections.Sequence(random, Next(depth - 1)),
            3 => RandomCollections.Dictionary(random, Next(depth - 1)),
            4 => Object(depth - 1),
            5 => Pair(Next(depth - 1)),
            6 => Shape(),
            7 => RandomCollections.Option(random.Pick("FSharpOption", "FSharpValueOption"), Next(depth - 1)),
            _ => random.Pick(RandomScalars.All),
        };
        return random.OneIn(3) && !type.IsNullable ? Nullable(type) : type;
    }

    public static RandomType Nullable(RandomType type) => type with
    {
        Name = type.Name + "?",
        Value = random => random.OneIn(3) ? $"({type.Name}?)null" : type.Value(random),
        IsNullable = true,
        IsKey = false,
        IsNumber = type.IsNumber && (type.IsReference || !type.IsCollection),
    };

    private static RandomType Shape() => new(
        "Shape",
        random => random.Pick("new Circle { Radius = 2.5, Name = \"c\" }", "new Square(4)", "new Shape { Name = null }")) { IsReference = true };

    private RandomType Pair(RandomType first)
    {
        var second = random.Pick(RandomScalars.All);
        return new($"Pair<{first.Name}, {second.Name}>", each => $"new({first.Value(each)}, {second.Value(each)})") { IsReference = true };
    }

    private RandomType Object(int depth)
    {
        var kind = random.Pick("class", "record", "struct", "record struct");
        var members = Enumerable.Range(0, random.Next(4)).Select(i => new RandomMember(random, "M" + i, Next(depth))).ToList();
        var name = "Nested" + _declarations.Count;
        _declarations.Add($"public {kind} {name} {{ {string.Join(" ", members.Select(member => member.Property))} }}");
        return new(name, each => $"new {name} {{ {string.Join(", ", members.Select(member => member.Assignment(each)))} }}") { IsReference = !kind.EndsWith("struct", StringComparison.Ordinal) };
    }
}

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>A contract of any declaration style with random members, and expressions for values of it.</summary>
internal sealed record RandomContract
{
    private const int Values = 2;

    private static readonly string[] Kinds = ["record", "record", "class", "struct", "record struct", "readonly record struct"];

    private readonly string _namespace;
    private readonly string _nested;
    private readonly string _header;
    private readonly bool _isPositional;

    public RandomContract(SeededRandom random, int number)
    {
        var types = new RandomTypes(random);
        var kind = random.Pick(Kinds);
        var modifier = kind.StartsWith("readonly", StringComparison.Ordinal) ? "readonly " : "";
        var partial = random.OneIn(4) ? "" : "partial ";
        var numbers = random.OneIn(6) ? "[JsonNumberHandling(JsonNumberHandling.WriteAsString)] " : "";
        _namespace = "C" + number;
        _header = $"[BotScript(\"s\")] {numbers}public {modifier}{partial}{kind[modifier.Length..]} P";
        _isPositional = kind.Contains("record", StringComparison.Ordinal) && random.OneIn(2);
        Members = Enumerable.Range(0, random.Next(6))
            .Select(i => new RandomMember(random, "P" + i, types.Next(depth: 2), isReadOnly: modifier.Length > 0))
            .Select(member => Fill(member, random))
            .ToList();
        _nested = string.Join("\n", types.Declarations);
    }

    /// <summary>A record with a plain property of each type.</summary>
    public RandomContract(SeededRandom random, int number, IEnumerable<RandomType> types, string declarations)
    {
        _namespace = "C" + number;
        _header = "[BotScript(\"s\")] public partial record P";
        _nested = declarations;
        Members = types.Select((type, i) => Fill(new RandomMember("P" + i, type), random)).ToList();
    }

    /// <summary>The type of the values' holder: <c>object[] Make()</c>.</summary>
    public string Holder => _namespace + ".Values";

    /// <summary>The type with the emitted serializer.</summary>
    public string Serializer => _namespace + ".PScheduling";

    /// <summary>Whether no member is marked as never to be read, and none is left out as default that a member which is never written made another value.</summary>
    public bool IsReadWhole => !Ignores("WhenReading") && !(Ignores("WhenWritingDefault") && (Ignores("Always") || Ignores("WhenWriting")));

    public string Source => $$"""
        namespace {{_namespace}}
        {
            {{_nested}}
            {{_header}}{{Body}}
            public static class Values { public static object[] Make() => new object[] { {{string.Join(",\n        ", Enumerable.Range(0, Values).Select(Creation))}} }; }
        }
        """;

    private IReadOnlyList<Filled> Members { get; init; }

    private string Body => _isPositional
        ? $"({string.Join(", ", Members.Select(each => each.Member.Parameter))});"
        : $" {{ {string.Join("\n        ", Members.Select(each => each.Member.Property))} }}";

    /// <summary>The same contract with one member each.</summary>
    public IEnumerable<RandomContract> Parts() => Members.Select(member => this with { Members = [member] });

    private bool Ignores(string condition) => Source.Contains($"JsonIgnoreCondition.{condition})", StringComparison.Ordinal);

    private static Filled Fill(RandomMember member, SeededRandom random) => new(member, Enumerable.Range(0, Values).Select(_ => member.Type.Value(random)).ToArray());

    private string Creation(int value) => _isPositional
        ? $"new P({string.Join(", ", Members.Select(each => each.Values[value]))})"
        : $"new P {{ {string.Join(", ", Members.Select(each => $"{each.Member.Name} = {each.Values[value]}"))} }}";

    private sealed record Filled(RandomMember Member, string[] Values);
}

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>Every type in every form: by chance alone, a pair could be missing for many runs.</summary>
public class EveryFormTests(ITestOutputHelper output)
{
    private static readonly RandomType Key = RandomScalars.All.Single(type => type.Name == "string");

    [Fact]
    public void Every_type_is_written_like_System_Text_Json_in_every_form()
    {
        var random = new SeededRandom();
        output.WriteLine($"METABOT_SEED={random.Seed}");
        var contracts = RandomScalars.All.Select((type, number) => new RandomContract(random, number, FormsOf(type), NestedWith(type))).ToList();

        Assert.Equal([], ContractOracle.Differences(contracts).Select(each => $"{each.Difference}\n{each.Contract.Source}"));
    }

    private static IEnumerable<RandomType> FormsOf(RandomType type)
    {
        var nullable = RandomTypes.Nullable(type);
        yield return type;
        yield return nullable;
        yield return RandomCollections.Array(type);
        yield return RandomCollections.Array(nullable);
        foreach (var name in new[] { "List", "IReadOnlyList", "ImmutableArray", "HashSet" })
        {
            yield return RandomCollections.Sequence(name, type);
            yield return RandomTypes.Nullable(RandomCollections.Sequence(name, nullable));
        }

        yield return RandomCollections.Option("FSharpOption", type);
        yield return RandomCollections.Option("FSharpValueOption", nullable);
        yield return RandomTypes.Nullable(RandomCollections.Option("FSharpValueOption", type));
        yield return RandomCollections.Dictionary("Dictionary", Key, type);
        yield return RandomCollections.Dictionary("IReadOnlyDictionary", Key, nullable);
        yield return new RandomType("Nested", random => $"new({type.Value(random)}, {nullable.Value(random)})") { IsReference = true };
    }

    private static string NestedWith(RandomType type) => $"public record Nested({type.Name} Value, {RandomTypes.Nullable(type).Name} Other);";
}

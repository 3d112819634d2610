using System.Diagnostics;

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>Any contract that System.Text.Json can write, the emitted serializer writes with the same bytes.</summary>
public class RandomContractTests(ITestOutputHelper output)
{
    private const int Programs = 5;
    private const int ContractsInOne = 100;

    [Fact]
    public void Writes_the_bytes_of_System_Text_Json_and_reads_them_back()
    {
        var random = new SeededRandom();
        output.WriteLine($"METABOT_SEED={random.Seed}");
        var watch = Stopwatch.StartNew();
        var programs = Enumerable.Range(0, Programs)
            .Select(_ => Enumerable.Range(0, ContractsInOne).Select(i => new RandomContract(random, i)).ToList())
            .ToList();

        foreach (var (contract, difference) in programs.AsParallel().SelectMany(ContractOracle.Differences).Take(1))
        {
            Assert.Fail($"METABOT_SEED={random.Seed}\n{Smallest(contract, difference)}");
        }

        output.WriteLine($"{Programs * ContractsInOne} contracts in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static string Smallest(RandomContract contract, string difference)
    {
        foreach (var part in contract.Parts())
        {
            if (ContractOracle.Differences([part]).FirstOrDefault() is { Difference: { } smaller })
            {
                return $"{smaller}\n{part.Source}";
            }
        }

        return $"{difference}\n{contract.Source}";
    }
}

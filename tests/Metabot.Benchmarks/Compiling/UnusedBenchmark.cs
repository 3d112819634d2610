using System.Globalization;
using Metabot.Benchmarks.Harness;

namespace Metabot.Benchmarks.Compiling;

/// <summary>What the package costs a project that has it and annotates nothing.</summary>
internal sealed class UnusedBenchmark : IBenchmark
{
    private const int Classes = 500;

    public string Name => "unused";

    public string Title => "the compiler on 500 classes that use nothing of the package; twice without it, for the noise";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-unused-");
        try
        {
            for (var i = 0; i < Classes; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"Class{i}.cs"), Source(i));
            }

            var measured = await Rounds.MeasureAsync(
                rounds: 7,
                warmUps: 1,
                new Candidate("without", Csc.Prepare(folder.FullName, "without", folder.FullName, withPackage: false).CompileAsync),
                new Candidate("without, again", Csc.Prepare(folder.FullName, "again", folder.FullName, withPackage: false).CompileAsync),
                new Candidate("with generator and analyzers", Csc.Prepare(folder.FullName, "with", folder.FullName, withPackage: true).CompileAsync));
            var (without, with) = (measured[0], measured[2]);
            var noise = without.Spread + with.Spread;
            return
            [
                Row.Of(without, without),
                Row.Of(measured[1], without),
                Row.Of(with, without, Row.Text($"within the noise of {noise:0.0%}"), Math.Abs(with.RatioTo(without) - 1) <= noise),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Source(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        namespace Shop;
        [Serializable]
        public sealed class Basket{{number}}
        {
            private readonly Dictionary<string, decimal> _lines = new();
            public void Add(string name, decimal price) => _lines[name] = price;
            public decimal Total(int percent) => _lines.Values.Where(price => price > 0).Sum() * (100 - percent) / 100;
            public string Describe() => $"{_lines.Count} lines, {Total(10)} in all: {string.Join(", ", _lines.Keys.OrderBy(key => key))}";
        }
        """);
}

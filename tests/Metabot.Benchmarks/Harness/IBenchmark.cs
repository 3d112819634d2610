namespace Metabot.Benchmarks.Harness;

internal interface IBenchmark
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, above the table.</summary>
    string Title { get; }

    Task<IReadOnlyList<Row>> RunAsync();
}
